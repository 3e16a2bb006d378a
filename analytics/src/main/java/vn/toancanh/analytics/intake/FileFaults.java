package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import java.util.Optional;
import vn.toancanh.config.feed.Feed;

/** What is wrong with a file as a whole, found without Spark and before anything is known of its period. */
public final class FileFaults {
    private FileFaults() {}

    /** Every reason to refuse the file, in one sentence after the other; none where its rows may be looked at. */
    public static Optional<String> of(Path file, Feed feed) {
        try {
            var content = Content.of(file);
            switch (content.format()) {
                case CSV, JSON_LINES, XLSX -> FileInspection.of(content, file, feed);
                case PARQUET -> new ParquetDelivery(file, feed).check();
            }
            return Optional.empty();
        } catch (RefusedDelivery e) {
            return Optional.of(e.getMessage());
        }
    }
}

package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/** What is wrong with a file as a whole, found without Spark and before anything is known of its period. */
public final class FileFaults {
    private FileFaults() {}

    /** Every reason to refuse the file; none where its rows may be looked at. */
    public static List<String> of(Path file, Feed feed) {
        try {
            switch (FileFormat.of(file)) {
                case CSV -> CsvInspection.of(file, feed);
                case PARQUET -> new ParquetDelivery(file, feed).check();
            }
            return List.of();
        } catch (RefusedDelivery e) {
            return e.reasons();
        }
    }
}

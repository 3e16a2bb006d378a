package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/** A file of one JSON object a line, whose keys name the columns; always UTF-8. */
record JsonLines(Packing packing, Header header) implements RowReader {
    /** @throws RefusedDelivery if the file is not text in UTF-8 */
    static JsonLines of(Path file, Packing packing, Feed feed) throws IOException {
        Utf8.check(file, packing, FileFormat.JSON_LINES);
        return new JsonLines(packing, Header.of(feed));
    }

    @Override
    public Rows rows(Path file) throws IOException {
        return new JsonRows(new Lines(packing.text(file)), header);
    }

    /** A line that was cut has no whole object: {@link JsonRows} tells so. */
    @Override
    public void checkEnd(Path file, TextRow last, List<String> columns, Feed feed) {}
}

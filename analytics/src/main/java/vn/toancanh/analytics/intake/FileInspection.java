package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/**
 * Looks once through a file of rows before anything is taken from it: encoding, columns, what no row may be, and whether it
 * was cut.
 *
 * @param columns the file's columns in its own order
 * @param rowCount how many rows follow the header
 */
record FileInspection(RowReader reader, List<String> columns, long rowCount) {

    /** @throws RefusedDelivery if the file cannot be trusted whole */
    static FileInspection of(Content content, Path file, Feed feed) {
        try {
            var reader = RowReader.of(content, file, feed);
            try (var rows = reader.rows(file)) {
                return of(rows, reader, file, feed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static FileInspection of(Rows rows, RowReader reader, Path file, Feed feed) throws IOException {
        var first = rows.next();
        var columns = first.fields().stream().map(FieldText::of).toList();
        Header.of(feed).check(columns);
        if (!rows.hasNext()) {
            throw new RefusedDelivery("the file has a header and no rows: send it again whole");
        }
        var faults = new Faults();
        faults.add(first.fault());
        var last = rows.next();
        long count = 1;
        faults.add(last.fault());
        for (; rows.hasNext(); count++) {
            last = rows.next();
            faults.add(last.fault());
        }
        faults.refuse();
        reader.checkEnd(file, last, columns, feed);
        return new FileInspection(reader, columns, count);
    }
}

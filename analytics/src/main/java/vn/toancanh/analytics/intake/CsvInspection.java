package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/**
 * Looks once through a CSV file before anything is taken from it: encoding, header, and whether it was cut.
 *
 * @param columns the file's columns in its own order
 * @param rowCount how many rows follow the header
 */
record CsvInspection(CsvDialect dialect, List<String> columns, long rowCount) {

    /** @throws RefusedDelivery if the file cannot be trusted whole */
    static CsvInspection of(Path file, Feed feed) {
        try {
            Utf8.check(file);
            var dialect = CsvDialect.of(firstLine(file));
            try (var rows = dialect.rows(file)) {
                return of(rows.iterator(), dialect, new CsvEnd(file, dialect), feed);
            }
        } catch (CsvParseException e) {
            var why = e.getCause() == null ? e : e.getCause();
            throw new RefusedDelivery("the file is no CSV from its beginning to its end: %s (%s)"
                    .formatted(e.getMessage(), why.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String firstLine(Path file) throws IOException {
        try (var text = CsvDialect.strictly(file)) {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElseThrow(() -> new RefusedDelivery("the file holds blank lines only: send it again whole"));
        }
    }

    private static CsvInspection of(Iterator<CsvRecord> rows, CsvDialect dialect, CsvEnd end, Feed feed)
            throws IOException {
        var header = rows.next().getFields().stream().map(String::strip).toList();
        Header.check(header, feed);
        if (!rows.hasNext()) {
            throw new RefusedDelivery("the file has a header and no rows: send it again whole");
        }
        long count = 1;
        var last = rows.next();
        for (; rows.hasNext(); count++) {
            last = rows.next();
        }
        end.check(last, header, feed);
        return new CsvInspection(dialect, header, count);
    }
}

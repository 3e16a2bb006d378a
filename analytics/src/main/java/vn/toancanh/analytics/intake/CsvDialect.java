package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/** How a CSV file separates its fields; always UTF-8, with or without a byte order mark. */
record CsvDialect(char separator, Packing packing) implements RowReader {
    /** @throws RefusedDelivery if the file is not text in UTF-8, or blank */
    static CsvDialect of(Path file, Packing packing) throws IOException {
        Utf8.check(file, packing, FileFormat.CSV);
        try (var lines = new Lines(packing.text(file))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (!line.isBlank()) {
                    refuseTabs(line);
                    return new CsvDialect(separator(line), packing);
                }
            }
        }
        throw new RefusedDelivery("the file holds blank lines only: send it again whole");
    }

    private static void refuseTabs(String headerLine) {
        if (headerLine.indexOf('\t') >= 0 && headerLine.indexOf(',') < 0 && headerLine.indexOf(';') < 0) {
            throw new RefusedDelivery(
                    "the columns of the header are separated by tabs: accepted are commas or semicolons; save the file as CSV");
        }
    }

    /** A header with semicolons and no comma is separated by semicolons, as spreadsheets write it in Viet Nam. */
    private static char separator(String headerLine) {
        return headerLine.indexOf(';') >= 0 && headerLine.indexOf(',') < 0 ? ';' : ',';
    }

    @Override
    public Rows rows(Path file) throws IOException {
        return CsvRows.of(packing.text(file), separator);
    }

    @Override
    public void checkEnd(Path file, TextRow last, List<String> columns, Feed feed) throws IOException {
        new CsvEnd(file, this).check(last, columns, feed);
    }
}

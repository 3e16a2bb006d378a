package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.file.Path;

/** The end of a CSV file, where a cut shows: in a row that is too short, or in a quoted field that nothing closes. */
record CsvEnd(Path file, CsvDialect dialect) {

    /** @throws RefusedDelivery if the last row shows that the file was cut */
    void check(CsvRecord last, int fields) throws IOException {
        if (leavesAQuoteOpen(last)) {
            throw new RefusedDelivery(
                    "line %d opens a quoted field that nothing closes: the file was cut, or a quotation mark is missing"
                            .formatted(last.getStartingLineNumber()));
        }
        if (last.getFieldCount() < fields && !endsWithLineBreak()) {
            throw new RefusedDelivery("the file was cut: line %d ends after %d of %d fields; send it again whole"
                    .formatted(last.getStartingLineNumber(), last.getFieldCount(), fields));
        }
    }

    /** The reader of CSV takes the end of the file for the end of the field, and says nothing. */
    private boolean leavesAQuoteOpen(CsvRecord last) throws IOException {
        try (var text = CsvDialect.strictly(file)) {
            for (long line = 1; line < last.getStartingLineNumber(); line++) {
                text.readLine();
            }
            return endsWithinQuotes(text);
        }
    }

    private boolean endsWithinQuotes(Reader row) throws IOException {
        boolean quoted = false;
        int before = dialect.separator();
        for (int c = row.read(); c >= 0; c = row.read()) {
            if (c == '"' && (quoted || before == '"' || isBetweenFields(before))) {
                quoted = !quoted;
            }
            before = c;
        }
        return quoted;
    }

    private boolean isBetweenFields(int c) {
        return c == dialect.separator() || c == '\n' || c == '\r';
    }

    private boolean endsWithLineBreak() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            bytes.seek(bytes.length() - 1);
            int end = bytes.read();
            return end == '\n' || end == '\r';
        }
    }
}

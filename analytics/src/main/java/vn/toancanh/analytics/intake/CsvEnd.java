package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.feed.Feed;

/**
 * The end of a CSV file, where a cut shows: in a row that is too short, in a quoted field that nothing closes, or in a last
 * field that neither a line break ends nor anything else proves to be whole.
 */
record CsvEnd(Path file, CsvDialect dialect) {

    /**
     * @param columns the file's columns in its own order
     * @throws RefusedDelivery if the last row shows that the file was cut, or cannot show that it was not
     */
    void check(CsvRecord last, List<String> columns, Feed feed) throws IOException {
        checkQuotes(last);
        int end = lastByte();
        if (end == '\n' || end == '\r') {
            return;
        }
        if (last.getFieldCount() < columns.size()) {
            throw new RefusedDelivery("the file was cut: line %d ends after %d of %d fields; send it again whole"
                    .formatted(last.getStartingLineNumber(), last.getFieldCount(), columns.size()));
        }
        var field = new LastField(last, columns, feed);
        if (end != '"' && last.getFieldCount() == columns.size() && !field.isProvenWhole()) {
            throw new RefusedDelivery(
                    "line %d, the last, has no line break at its end, and nothing else proves that %s '%s' is whole: send the file again with a line break at its end"
                            .formatted(last.getStartingLineNumber(), field.column(), field.text()));
        }
    }

    private void checkQuotes(CsvRecord last) throws IOException {
        if (leavesAQuoteOpen(last)) {
            throw new RefusedDelivery(
                    "line %d opens a quoted field that nothing closes: the file was cut, or a quotation mark is missing"
                            .formatted(last.getStartingLineNumber()));
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

    /** Blanks apart, which may follow the last line break. */
    private int lastByte() throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            int found = ' ';
            for (long at = bytes.length() - 1; at >= 0 && (found == ' ' || found == '\t'); at--) {
                bytes.seek(at);
                found = bytes.read();
            }
            return found;
        }
    }
}

package vn.toancanh.analytics.intake;

import java.io.IOException;
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
    void check(TextRow last, List<String> columns, Feed feed) throws IOException {
        var end = endOf(last);
        if (end.isQuoted()) {
            throw new RefusedDelivery(
                    "line %d opens a quoted field that nothing closes: the file was cut, or a quotation mark is missing"
                            .formatted(last.number()));
        }
        if (isLineBreak(end.letter())) {
            return;
        }
        int fields = last.fields().size();
        if (fields < columns.size()) {
            throw new RefusedDelivery("the file was cut: line %d ends after %d of %d fields; send it again whole"
                    .formatted(last.number(), fields, columns.size()));
        }
        var field = new LastField(last, columns, feed);
        if (end.letter() != '"' && fields == columns.size() && !field.isProvenWhole()) {
            throw new RefusedDelivery(
                    "line %d, the last, has no line break at its end, and nothing else proves that %s '%s' is whole: send the file again with a line break at its end"
                            .formatted(last.number(), field.column(), field.text()));
        }
    }

    /** The reader of CSV takes the end of the file for the end of the field, and says nothing. */
    private End endOf(TextRow last) throws IOException {
        try (var text = dialect.packing().text(file)) {
            for (long line = 1; line < last.number(); line++) {
                text.readLine();
            }
            return endOf(text);
        }
    }

    private End endOf(Reader row) throws IOException {
        boolean quoted = false;
        int before = dialect.separator();
        int end = '\n';
        for (int c = row.read(); c >= 0; c = row.read()) {
            if (c == '"' && (quoted || before == '"' || isBetweenFields(before))) {
                quoted = !quoted;
            }
            before = c;
            end = c == ' ' || c == '\t' ? end : c;
        }
        return new End(quoted, end);
    }

    private boolean isBetweenFields(int c) {
        return c == dialect.separator() || isLineBreak(c);
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    /**
     * How a file ends.
     *
     * @param isQuoted within quotation marks
     * @param letter the last one, blanks apart, which may follow the last line break
     */
    private record End(boolean isQuoted, int letter) {}
}

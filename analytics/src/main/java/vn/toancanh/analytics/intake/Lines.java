package vn.toancanh.analytics.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads a text line by line, none longer than a row may be, and counts them. */
final class Lines implements Closeable {
    private final Reader text;
    private final char[] letters = new char[1 << 14];
    private int at;
    private int end;
    private long number;
    private boolean isAfterReturn;

    Lines(Reader text) {
        this.text = text;
    }

    /** Without its break; null at the end. A line may end with LF, CR or both. */
    @Nullable
    String next() throws IOException {
        skipSecondHalfOfBreak();
        if (!hasLetters()) {
            return null;
        }
        number++;
        var line = new StringBuilder();
        while (hasLetters()) {
            int found = endOfLine();
            append(line, found);
            if (found < end) {
                isAfterReturn = letters[found] == '\r';
                at = found + 1;
                return line.toString();
            }
            at = end;
        }
        return line.toString();
    }

    private void skipSecondHalfOfBreak() throws IOException {
        if (isAfterReturn && hasLetters() && letters[at] == '\n') {
            at++;
        }
        isAfterReturn = false;
    }

    /** Where the next break is among the letters at hand, or their end. */
    private int endOfLine() {
        int found = at;
        while (found < end && letters[found] != '\n' && letters[found] != '\r') {
            found++;
        }
        return found;
    }

    private void append(StringBuilder line, int to) {
        if (line.length() + to - at > Limits.ROW) {
            throw Limits.tooLong(number);
        }
        line.append(letters, at, to - at);
    }

    private boolean hasLetters() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(text.read(letters, 0, letters.length), 0);
        }
        return at < end;
    }

    /** Of the line that was read last, the first being 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

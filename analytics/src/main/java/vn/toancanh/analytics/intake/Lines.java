package vn.toancanh.analytics.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a text line by line, none longer than a row may be, and counts them. */
final class Lines implements Closeable {
    private final BufferedReader text;
    private long number;
    private int letter;

    Lines(BufferedReader text) throws IOException {
        this.text = text;
        this.letter = text.read();
    }

    /** Without its break; null at the end. A line may end with LF, CR or both. */
    @Nullable
    String next() throws IOException {
        if (letter < 0) {
            return null;
        }
        number++;
        var line = new StringBuilder();
        for (; letter >= 0 && letter != '\n' && letter != '\r'; letter = text.read()) {
            if (line.length() == Limits.ROW) {
                throw Limits.tooLong(number);
            }
            line.append((char) letter);
        }
        skipBreak();
        return line.toString();
    }

    private void skipBreak() throws IOException {
        boolean isReturn = letter == '\r';
        letter = text.read();
        if (isReturn && letter == '\n') {
            letter = text.read();
        }
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

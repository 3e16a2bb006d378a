package vn.toancanh.analytics.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Streams the rows of a file, of which the first names the columns; rows without anything in them are left out but counted. */
abstract class Rows implements Iterator<TextRow>, Closeable {
    private @Nullable TextRow next;

    /** The next row of the file, blank ones too; null at its end. */
    protected abstract @Nullable TextRow read() throws IOException;

    @Override
    public final boolean hasNext() {
        try {
            while (next == null || next.isBlank()) {
                next = read();
                if (next == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of a delivery", e);
        }
    }

    @Override
    public final TextRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var row = next;
        next = null;
        return row;
    }
}

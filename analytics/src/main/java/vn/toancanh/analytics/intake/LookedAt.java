package vn.toancanh.analytics.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are looked at as they come, and refused at the first that is too much, before anybody holds more of them. */
abstract class LookedAt extends FilterInputStream {
    LookedAt(InputStream in) {
        super(in);
    }

    /**
     * Looks at the next bytes.
     *
     * @throws RefusedDelivery if they are too much
     */
    abstract void look(byte[] bytes, int from, int length);

    @Override
    public final int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] bytes, int from, int length) throws IOException {
        int read = next(bytes, from, length);
        if (read > 0) {
            look(bytes, from, read);
        }
        return read;
    }

    int next(byte[] bytes, int from, int length) throws IOException {
        return in.read(bytes, from, length);
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}

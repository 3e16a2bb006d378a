package vn.toancanh.analytics.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that are looked at as they come, and refused at the first that is too much, before anybody holds more of them. */
abstract class LookedAt extends FilterInputStream {
    private static final int PASSED_AT_ONCE = 8192;

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

    /** What is passed over is looked at, too. */
    @Override
    public final long skip(long count) throws IOException {
        var bytes = new byte[Math.clamp(count, 0, PASSED_AT_ONCE)];
        long passed = 0;
        for (int read = 0; passed < count && read >= 0; passed += Math.max(read, 0)) {
            read = read(bytes, 0, (int) Math.min(count - passed, bytes.length));
        }
        return passed;
    }

    int next(byte[] bytes, int from, int length) throws IOException {
        return in.read(bytes, from, length);
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}

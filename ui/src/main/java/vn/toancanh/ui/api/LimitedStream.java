package vn.toancanh.ui.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Bytes that are refused as soon as there are too many of them, not when all have come. */
final class LimitedStream extends FilterInputStream {
    private final DataSize limit;
    private long read;

    LimitedStream(InputStream in, DataSize limit) {
        super(in);
        this.limit = limit;
    }

    static BadDelivery tooLarge(DataSize limit) {
        return new BadDelivery(
                BadDelivery.Kind.TOO_LARGE,
                "Cannot take the file: it has more than %,d bytes, accepted are as many (TOANCANH_UPLOAD_LIMIT)"
                        .formatted(limit.toBytes()));
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > limit.toBytes()) {
            throw tooLarge(limit);
        }
    }
}

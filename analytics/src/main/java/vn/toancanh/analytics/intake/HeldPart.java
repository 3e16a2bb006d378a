package vn.toancanh.analytics.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a part of a workbook that is held in memory, counted as they come: what an archive says of its sizes may be wrong. */
final class HeldPart extends FilterInputStream {
    private final String name;
    private final long limit;
    private long count;

    HeldPart(InputStream in, String name, long limit) {
        super(in);
        this.name = name;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        count += Math.max(read, 0);
        if (count > limit) {
            throw new RefusedDelivery(
                    "part '%s' of the workbook holds more than %d bytes: accepted are as many; send the rows as CSV or Parquet"
                            .formatted(Excerpt.of(name), limit));
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

package vn.toancanh.analytics.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** XML none of whose tags and texts is longer than a row may be, so that a reader of them holds no more than that at a time. */
final class BoundedPieces extends FilterInputStream {
    private final String name;
    private long piece;

    BoundedPieces(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = in.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            piece = bytes[i] == '<' || bytes[i] == '>' ? 0 : piece + 1;
            if (piece > Limits.ROW) {
                throw new RefusedDelivery(
                        "part '%s' of the workbook holds a text of more than %d bytes: none so long is accepted"
                                .formatted(Excerpt.of(name), Limits.ROW));
            }
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}

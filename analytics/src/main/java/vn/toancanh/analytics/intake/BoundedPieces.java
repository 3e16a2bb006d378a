package vn.toancanh.analytics.intake;

import java.io.InputStream;

/** XML none of whose tags and texts is longer than a row may be, so that a reader of them holds no more than that at a time. */
final class BoundedPieces extends LookedAt {
    private final String name;
    private long piece;

    BoundedPieces(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    void look(byte[] bytes, int from, int length) {
        for (int i = from; i < from + length; i++) {
            piece = bytes[i] == '<' || bytes[i] == '>' ? 0 : piece + 1;
            if (piece > Limits.ROW) {
                throw new RefusedDelivery(
                        "part '%s' of the workbook holds a text of more than %d bytes: none so long is accepted"
                                .formatted(Excerpt.of(name), Limits.ROW));
            }
        }
    }
}

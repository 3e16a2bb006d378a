package vn.toancanh.analytics.intake;

import java.io.InputStream;

/** The bytes of a part of a workbook that is held in memory, counted as they come: what an archive says of its sizes may be wrong. */
final class HeldPart extends LookedAt {
    private final String name;
    private final long limit;
    private long count;

    HeldPart(InputStream in, String name, long limit) {
        super(in);
        this.name = name;
        this.limit = limit;
    }

    @Override
    void look(byte[] bytes, int from, int length) {
        count += length;
        if (count > limit) {
            throw new RefusedDelivery(
                    "part '%s' of the workbook holds more than %d bytes: accepted are as many; send the rows as CSV or Parquet"
                            .formatted(Excerpt.of(name), limit));
        }
    }
}

package vn.toancanh.lake.delivery;

import static org.apache.iceberg.types.Types.NestedField.optional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.feed.FeedId;

/**
 * What a delivery was held against when it was found to wait: while that is the same, another look would find the same.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param hash SHA-256 of the definitions' hash and of the ids of what is in effect of the delivery's feed, in hexadecimal
 */
public record Circumstances(String hash) {
    private static final String COLUMN = "circumstances";

    /** @param inEffect of all feeds, in any order */
    public static Circumstances of(FeedId feed, Collection<Delivery> inEffect, String configHash) {
        String ids = inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(Delivery::id)
                .sorted()
                .collect(Collectors.joining(","));
        return new Circumstances(sha256(configHash + ":" + ids));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The column of the table, which older programs left empty. */
    static NestedField column(int id) {
        return optional(id, COLUMN, StringType.get());
    }

    static Optional<Circumstances> from(Record row) {
        return Optional.ofNullable((String) row.getField(COLUMN)).map(Circumstances::new);
    }

    void write(Record row) {
        row.setField(COLUMN, hash);
    }
}

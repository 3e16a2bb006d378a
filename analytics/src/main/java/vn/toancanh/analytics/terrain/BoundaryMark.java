package vn.toancanh.analytics.terrain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.lake.delivery.PlacedOn;

/** A hash of which ground boundaries give to which unit; who published them, and in what file, has no part in it. */
final class BoundaryMark {
    private BoundaryMark() {}

    /** The same for the same shapes, in whatever order the sets come. */
    static PlacedOn of(List<BoundarySet> sets) {
        var digest = sha256();
        sets.stream()
                .flatMap(set -> set.shapes().entrySet().stream())
                .sorted(Comparator.comparing(unit -> unit.getKey()))
                .forEach(unit -> add(digest, unit.getKey(), unit.getValue()));
        return new PlacedOn(HexFormat.of().formatHex(digest.digest()));
    }

    /** Bytes that say themselves how long they are, after a code that ends with what no code holds. */
    private static void add(MessageDigest digest, String code, Geometry shape) {
        digest.update(code.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(new WKBWriter().write(shape));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

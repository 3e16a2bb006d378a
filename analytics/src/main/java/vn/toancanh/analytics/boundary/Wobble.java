package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * Bends straight segments as rivers and ridges do, by midpoint displacement that depends on nothing but the segment's two ends and
 * leaves as much land on the one side as it takes from the other.
 *
 * @param strength how far the middle may move, as a part of the segment's length
 * @param step the length in kilometres below which pieces stay straight
 */
record Wobble(double strength, double step) {
    private static final int MOST_DEPTH = 6;
    private static final double ROUGHNESS = 0.56;

    /** Keeps a line within a diamond about its segment, so that lines from one junction rarely meet again. */
    private static final double STEEPEST = 0.5;

    LineString of(LineString line) {
        var bent = new ArrayList<Coordinate>();
        bent.add(line.getCoordinateN(0));
        for (var i = 1; i < line.getNumPoints(); i++) {
            bend(line.getCoordinateN(i - 1), line.getCoordinateN(i), bent);
        }
        return line.getFactory().createLineString(bent.toArray(Coordinate[]::new));
    }

    private void bend(Coordinate from, Coordinate to, List<Coordinate> bent) {
        var length = from.distance(to);
        var offsets = offsets(from, to, length);
        var parts = offsets.length - 1;
        for (var i = 1; i < parts; i++) {
            var along = (double) i / parts;
            var x = from.x + along * (to.x - from.x) - offsets[i] * (to.y - from.y) / length;
            var y = from.y + along * (to.y - from.y) + offsets[i] * (to.x - from.x) / length;
            bent.add(new Coordinate(x, y));
        }
        bent.add(to);
    }

    private double[] offsets(Coordinate from, Coordinate to, double length) {
        var offsets = new double[(1 << depth(length)) + 1];
        displace(offsets, length, new Random(seed(from, to)));
        confine(offsets, length);
        balance(offsets);
        return offsets;
    }

    private int depth(double length) {
        return Math.clamp(Math.round(StrictMath.log(length / step) / StrictMath.log(2)), 0, MOST_DEPTH);
    }

    private static long seed(Coordinate from, Coordinate to) {
        var mixed = 31 * Double.hashCode(from.x) + Double.hashCode(from.y) + 0x9E3779B97F4A7C15L * Double.hashCode(to.x)
                ^ 0xC2B2AE3D27D4EB4FL * Double.hashCode(to.y);
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        return mixed ^ mixed >>> 33;
    }

    private void displace(double[] offsets, double length, Random random) {
        var reach = strength * length;
        for (var half = (offsets.length - 1) / 2; half > 0; half /= 2) {
            for (var i = half; i < offsets.length; i += 2 * half) {
                offsets[i] = (offsets[i - half] + offsets[i + half]) / 2 + reach * (2 * random.nextDouble() - 1);
            }
            reach *= ROUGHNESS;
        }
    }

    private static void confine(double[] offsets, double length) {
        for (var i = 0; i < offsets.length; i++) {
            var end = Math.min(i, offsets.length - 1 - i) * length / (offsets.length - 1);
            offsets[i] = Math.clamp(offsets[i], -STEEPEST * end, STEEPEST * end);
        }
    }

    private static void balance(double[] offsets) {
        var parts = offsets.length - 1;
        var bump = new double[offsets.length];
        Arrays.setAll(bump, i -> (double) i * (parts - i));
        var share = parts < 2
                ? 0
                : Arrays.stream(offsets).sum() / Arrays.stream(bump).sum();
        Arrays.setAll(offsets, i -> offsets[i] - share * bump[i]);
    }
}

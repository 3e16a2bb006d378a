package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Bends straight borders, once each for both sides, as far as none comes to cross another. */
final class Bending {
    private static final double STRENGTH = 0.16;

    /** The length of a straight piece, as a part of the mean radius. */
    private static final double STEP = 0.09;

    private static final int MOST_ROUNDS = 8;

    private final List<Border> straight;
    private final double step;
    private final double[] strengths;

    Bending(List<Border> straight, List<Disc> discs) {
        this.straight = straight;
        this.step = STEP * discs.stream().mapToDouble(Disc::radius).average().orElseThrow();
        this.strengths = new double[straight.size()];
        Arrays.fill(strengths, STRENGTH);
    }

    /** The owners' polygons in degrees, in the owners' order. */
    List<Polygon> cells(int owners) {
        var bent = bent();
        for (var round = 1; round <= MOST_ROUNDS; round++) {
            var crossing = Crossings.among(bent.stream().map(Border::line).toList());
            if (crossing.isEmpty()) {
                break;
            }
            var share = round < MOST_ROUNDS ? 0.5 : 0;
            crossing.forEach(i -> strengths[i] *= share);
            bent = bent();
        }
        var lines = bent;
        return IntStream.range(0, owners).mapToObj(owner -> cell(owner, lines)).toList();
    }

    private List<Border> bent() {
        return IntStream.range(0, straight.size())
                .mapToObj(i -> bent(straight.get(i), new Wobble(strengths[i], step)))
                .toList();
    }

    private static Border bent(Border border, Wobble wobble) {
        return border.along(inDegrees(wobble.of(border.line())));
    }

    private static LineString inDegrees(LineString kilometres) {
        var degrees = new ArrayList<Coordinate>();
        for (var km : kilometres.getCoordinates()) {
            var point = Plane.toDegrees(km);
            if (degrees.isEmpty() || !degrees.getLast().equals2D(point)) {
                degrees.add(point);
            }
        }
        return kilometres.getFactory().createLineString(degrees.toArray(Coordinate[]::new));
    }

    private static Polygon cell(int owner, List<Border> borders) {
        var polygonizer = new Polygonizer();
        borders.stream().filter(border -> border.bounds(owner)).forEach(border -> polygonizer.add(border.line()));
        return polygonsOf(polygonizer).stream()
                .max(Comparator.comparingDouble(Polygon::getArea))
                .map(polygon -> (Polygon) polygon.norm())
                .orElseThrow(() ->
                        new IllegalStateException("Cannot draw seat %d: its borders enclose nothing".formatted(owner)));
    }

    @SuppressWarnings("unchecked") // JTS returns a raw collection of polygons
    private static Collection<Polygon> polygonsOf(Polygonizer polygonizer) {
        return polygonizer.getPolygons();
    }
}

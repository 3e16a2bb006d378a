package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The land of neighbouring seats: their discs, grown until they cover the sum of their areas and smoothed into one shape. */
final class Outline {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int ARC_STEPS = 6;
    private static final int HALVINGS = 18;

    /** How far bays are filled, as a part of the mean radius. */
    private static final double SMOOTHING = 1.4;

    /** How far corners may be cut, as a part of the mean radius. */
    private static final double COARSENESS = 0.13;

    private final List<Disc> discs;
    private final double meanRadius;

    private Outline(List<Disc> discs) {
        this.discs = discs;
        this.meanRadius = discs.stream().mapToDouble(Disc::radius).average().orElseThrow();
    }

    static Polygon of(List<Disc> discs) {
        return new Outline(discs).asLargeAsItsDiscs();
    }

    private Polygon asLargeAsItsDiscs() {
        var wanted = discs.stream().mapToDouble(Disc::area).sum();
        var small = 0.0;
        var large = 1.0;
        while (grown(large).getArea() < wanted) {
            large *= 2;
        }
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (small + large) / 2;
            if (grown(middle).getArea() < wanted) {
                small = middle;
            } else {
                large = middle;
            }
        }
        return scaled(grown(large), wanted);
    }

    /** Makes good what straightening has changed. */
    private static Polygon scaled(Polygon land, double wanted) {
        var factor = Math.sqrt(wanted / land.getArea());
        var middle = land.getCentroid();
        return (Polygon) AffineTransformation.scaleInstance(factor, factor, middle.getX(), middle.getY())
                .transform(land);
    }

    private Polygon grown(double factor) {
        var parts = new ArrayList<Geometry>();
        for (var i = 0; i < discs.size(); i++) {
            var disc = discs.get(i);
            parts.add(SHAPES.createPoint(disc.centre()).buffer(factor * disc.radius(), ARC_STEPS));
            for (var other : discs.subList(0, i)) {
                if (disc.neighbours(other)) {
                    parts.add(bridge(disc, other, factor));
                }
            }
        }
        return smoothed(UnaryUnionOp.union(parts));
    }

    /** Keeps neighbours in one piece, however small the factor. */
    private static Geometry bridge(Disc a, Disc b, double factor) {
        var line = SHAPES.createLineString(new Coordinate[] {a.centre(), b.centre()});
        return line.buffer(factor * Math.min(a.radius(), b.radius()) / 2, ARC_STEPS);
    }

    private Polygon smoothed(Geometry land) {
        var far = SMOOTHING * meanRadius;
        var closed = land.buffer(far, ARC_STEPS).buffer(-far, ARC_STEPS);
        return withoutHoles(TopologyPreservingSimplifier.simplify(closed, COARSENESS * meanRadius));
    }

    private static Polygon withoutHoles(Geometry land) {
        var largest = (Polygon) land.getGeometryN(0);
        for (var i = 1; i < land.getNumGeometries(); i++) {
            var part = (Polygon) land.getGeometryN(i);
            largest = part.getArea() > largest.getArea() ? part : largest;
        }
        return SHAPES.createPolygon(largest.getExteriorRing().getCoordinates());
    }
}

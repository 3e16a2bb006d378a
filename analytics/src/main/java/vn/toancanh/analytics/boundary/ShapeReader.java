package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.databind.JsonNode;

/** Turns GeoJSON's Polygon and MultiPolygon into shapes that are valid, noting what is wrong with those that are not. */
final class ShapeReader {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int FEWEST_POSITIONS = 4;

    private final String label;
    private final List<String> mistakes;
    private final int before;

    private ShapeReader(String label, List<String> mistakes) {
        this.label = label;
        this.mistakes = mistakes;
        this.before = mistakes.size();
    }

    /**
     * The shape, or empty when a mistake was noted.
     *
     * @param label what a message calls it
     */
    static Optional<Geometry> read(JsonNode geometry, String label, List<String> mistakes) {
        return new ShapeReader(label, mistakes).read(geometry);
    }

    private Optional<Geometry> read(JsonNode geometry) {
        var coordinates = geometry.path("coordinates");
        var shape =
                switch (geometry.path("type").asString("nothing")) {
                    case "Polygon" -> polygon(coordinates);
                    case "MultiPolygon" -> polygons(coordinates);
                    case String other -> wrongType(other);
                };
        return shape.flatMap(this::valid);
    }

    private Optional<Geometry> wrongType(String found) {
        note("its geometry is %s, a Polygon or a MultiPolygon is needed".formatted(found));
        return Optional.empty();
    }

    private Optional<Geometry> polygon(JsonNode rings) {
        return onePolygon(rings).map(Geometry.class::cast);
    }

    private Optional<Geometry> polygons(JsonNode list) {
        var polygons = new ArrayList<Polygon>();
        for (var rings : list) {
            onePolygon(rings).ifPresent(polygons::add);
        }
        if (list.isEmpty()) {
            note("its MultiPolygon holds no polygon, at least one is needed");
        }
        return clean() ? Optional.of(oneOrMany(polygons)) : Optional.empty();
    }

    private static Geometry oneOrMany(List<Polygon> polygons) {
        return polygons.size() == 1 ? polygons.getFirst() : SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Optional<Polygon> onePolygon(JsonNode rings) {
        var read = new ArrayList<LinearRing>();
        for (var ring : rings) {
            ring(ring).ifPresent(read::add);
        }
        if (rings.isEmpty()) {
            note("a polygon of it holds no ring, at least the outer one is needed");
        }
        if (!clean()) {
            return Optional.empty();
        }
        var holes = read.subList(1, read.size()).toArray(LinearRing[]::new);
        return Optional.of(SHAPES.createPolygon(read.getFirst(), holes));
    }

    private Optional<LinearRing> ring(JsonNode positions) {
        var before = mistakes.size();
        var ring = new ArrayList<Coordinate>();
        for (var position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                note("%s stands where a position [longitude, latitude] is needed".formatted(position));
                return Optional.empty();
            }
            ring.add(new Coordinate(
                    position.path(0).doubleValue(), position.path(1).doubleValue()));
        }
        noteWhatIsWrong(ring);
        return mistakes.size() == before
                ? Optional.of(SHAPES.createLinearRing(ring.toArray(Coordinate[]::new)))
                : Optional.empty();
    }

    private void noteWhatIsWrong(List<Coordinate> ring) {
        if (ring.size() < FEWEST_POSITIONS) {
            note("a ring%s has %d positions, at least %d are needed"
                    .formatted(ring.isEmpty() ? "" : " at " + text(ring.getFirst()), ring.size(), FEWEST_POSITIONS));
        } else if (!ring.getFirst().equals2D(ring.getLast())) {
            note("a ring is not closed: it begins at %s and ends at %s"
                    .formatted(text(ring.getFirst()), text(ring.getLast())));
        }
        var outside = ring.stream().filter(at -> !VietNam.holds(at.x, at.y)).toList();
        if (!outside.isEmpty()) {
            var first = outside.getFirst();
            note("%d of a ring's %d positions lie outside of Viet Nam, first %s"
                    .formatted(outside.size(), ring.size(), VietNam.notHeld(first.x, first.y)));
        }
    }

    private Optional<Geometry> valid(Geometry shape) {
        var error = new IsValidOp(shape).getValidationError();
        if (error == null) {
            return Optional.of(shape);
        }
        var mended = GeometryFixer.fix(shape);
        if (!mended.isEmpty() && Math.abs(mended.getArea() - shape.getArea()) < Sliver.WIDEST * Sliver.WIDEST) {
            return Optional.of(mended); // a loop of less than a hectare is a slip of the pen
        }
        note("its shape is invalid: %s at %s".formatted(error.getMessage(), text(error.getCoordinate())));
        return Optional.empty();
    }

    private boolean clean() {
        return mistakes.size() == before;
    }

    private void note(String mistake) {
        mistakes.add(label + ": " + mistake);
    }

    private static String text(Coordinate at) {
        return "(%s, %s)".formatted(at.x, at.y);
    }
}

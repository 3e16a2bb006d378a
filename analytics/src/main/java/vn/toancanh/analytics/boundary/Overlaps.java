package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Finds land that two units both claim. */
final class Overlaps {
    private Overlaps() {}

    /** One sentence for every two units that share more than slivers. */
    static List<String> among(Map<String, Geometry> shapes) {
        var mistakes = new ArrayList<String>();
        var suspects = suspects(shapes);
        for (var i = 0; i < suspects.size(); i++) {
            for (var j = i + 1; j < suspects.size(); j++) {
                note(suspects.get(i), suspects.get(j), shapes, mistakes);
            }
        }
        return mistakes;
    }

    /** The units whose borders do not match those of their neighbours. */
    private static List<String> suspects(Map<String, Geometry> shapes) {
        var codes = List.copyOf(shapes.keySet());
        var wrong = CoverageValidator.validate(shapes.values().toArray(Geometry[]::new));
        var suspects = new ArrayList<String>();
        for (var i = 0; i < wrong.length; i++) {
            if (wrong[i] != null) {
                suspects.add(codes.get(i));
            }
        }
        return suspects;
    }

    private static void note(String a, String b, Map<String, Geometry> shapes, List<String> mistakes) {
        var first = shapes.get(a);
        var second = shapes.get(b);
        if (!first.getEnvelopeInternal().intersects(second.getEnvelopeInternal())) {
            return;
        }
        var shared = OverlayNGRobust.overlay(first, second, OverlayNG.INTERSECTION);
        for (var i = 0; i < shared.getNumGeometries(); i++) {
            var piece = shared.getGeometryN(i);
            if (piece instanceof Polygon && !piece.isEmpty() && !Sliver.is(piece)) {
                var at = piece.getInteriorPoint().getCoordinate();
                mistakes.add("%s and %s overlap by %.2f km² about (%.5f, %.5f), one of them must give way"
                        .formatted(a, b, Plane.squareKilometres(piece), at.x, at.y));
            }
        }
    }
}

package vn.toancanh.analytics.boundary;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Small shapes that a test can check in the head, and files that draw them. */
final class Shapes {
    private Shapes() {}

    /** A square of 0.1 degrees, by its south-western corner. */
    static Geometry square(double lon, double lat) {
        return shape("POLYGON ((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s))"
                .formatted(lon, lat, Plane.round(lon + 0.1), Plane.round(lat + 0.1)));
    }

    static Geometry shape(String wellKnownText) {
        try {
            return new WKTReader().read(wellKnownText);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    static BoundarySet set(Map<String, Geometry> shapes) {
        return new BoundarySet("2020", "district", BoundaryKind.OFFICIAL, "a test", new TreeMap<>(shapes));
    }

    /** The ring of a square of 0.1 degrees as GeoJSON. */
    static String ring(double lon, double lat) {
        return Arrays.stream(square(lon, lat).getCoordinates())
                .map(at -> "[%s,%s]".formatted(at.x, at.y))
                .toList()
                .toString();
    }

    static String feature(String properties, String ring) {
        return """
                {"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":[%s]}}""".formatted(properties, ring);
    }

    static String collection(String... features) {
        return """
                {"type":"FeatureCollection","features":[%s]}""".formatted(String.join(",", features));
    }
}

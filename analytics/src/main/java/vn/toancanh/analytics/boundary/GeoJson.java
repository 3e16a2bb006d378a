package vn.toancanh.analytics.boundary;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The form in which boundaries are kept and sent: a compact FeatureCollection that says itself what it is. */
public final class GeoJson {
    private static final JsonMapper JSON = new JsonMapper();
    /** The member in which the file says what it is. */
    static final String ABOUT = "toancanh";

    private GeoJson() {}

    /**
     * The set as UTF-8; the same set gives the same bytes.
     *
     * @param nameOf a unit's name by its code
     */
    public static byte[] of(BoundarySet set, Function<String, String> nameOf) {
        return of(set, nameOf, Map.of());
    }

    /**
     * The same, saying more of itself.
     *
     * @param more what else the member {@value #ABOUT} says
     */
    static byte[] of(BoundarySet set, Function<String, String> nameOf, Map<String, String> more) {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            writeAbout(set, more, json);
            json.writeArrayPropertyStart("features");
            set.shapes().forEach((code, shape) -> writeFeature(code, nameOf.apply(code), shape, json));
            json.writeEndArray();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeAbout(BoundarySet set, Map<String, String> more, JsonGenerator json) {
        json.writeObjectPropertyStart(ABOUT);
        json.writeStringProperty("geography", set.geography());
        json.writeStringProperty("level", set.level());
        json.writeStringProperty("kind", text(set.kind()));
        json.writeStringProperty("source", set.source());
        more.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    static String text(BoundaryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void writeFeature(String code, String name, Geometry shape, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("code", code);
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        json.writeStringProperty("type", shape.getGeometryType());
        json.writeName("coordinates");
        if (shape instanceof Polygon polygon) {
            writePolygon(polygon, json);
        } else {
            writePolygons(shape, json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writePolygons(Geometry shape, JsonGenerator json) {
        json.writeStartArray();
        for (var i = 0; i < shape.getNumGeometries(); i++) {
            writePolygon((Polygon) shape.getGeometryN(i), json);
        }
        json.writeEndArray();
    }

    private static void writePolygon(Polygon polygon, JsonGenerator json) {
        json.writeStartArray();
        writeRing(polygon.getExteriorRing(), json);
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            writeRing(polygon.getInteriorRingN(i), json);
        }
        json.writeEndArray();
    }

    private static void writeRing(LineString ring, JsonGenerator json) {
        json.writeStartArray();
        for (var at : ring.getCoordinates()) {
            json.writeStartArray();
            json.writeNumber(Plane.round(at.x));
            json.writeNumber(Plane.round(at.y));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}

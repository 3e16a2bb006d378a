package vn.toancanh.analytics.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** A file that {@link GeoJson#of} has written, being read. */
final class KeptFile {
    private static final String ACTION = "read boundaries from";

    private final Path file;
    private final FeatureFile collection;
    private final List<String> mistakes = new ArrayList<>();

    private KeptFile(Path file) {
        this.file = file;
        this.collection = FeatureFile.read(file, ACTION);
    }

    /**
     * The set that the file holds.
     *
     * @throws BoundaryException naming all mistakes of the file
     */
    static BoundarySet read(Path file) {
        return new KeptFile(file).set();
    }

    private BoundarySet set() {
        var about = collection.root().path(GeoJson.ABOUT);
        Stream.of("geography", "level", "kind", "source")
                .filter(key -> !about.path(key).isString())
                .forEach(key -> mistakes.add("the member \"%s\" says no %s".formatted(GeoJson.ABOUT, key)));
        var kind = kind(text(about, "kind"));
        var shapes = shapes();
        if (!mistakes.isEmpty()) {
            throw new BoundaryException(ACTION, file, mistakes);
        }
        return new BoundarySet(
                text(about, "geography"), text(about, "level"), kind.orElseThrow(), text(about, "source"), shapes);
    }

    private Optional<BoundaryKind> kind(String text) {
        var kind = Stream.of(BoundaryKind.values())
                .filter(known -> GeoJson.text(known).equals(text))
                .findFirst();
        if (kind.isEmpty()) {
            mistakes.add("the kind is \"%s\", schematic or official is needed".formatted(text));
        }
        return kind;
    }

    private SortedMap<String, Geometry> shapes() {
        var shapes = new TreeMap<String, Geometry>();
        for (var feature : collection.features()) {
            var code = text(feature.path("properties"), "code");
            ShapeReader.read(feature.path("geometry"), code, mistakes).ifPresent(shape -> shapes.put(code, shape));
        }
        return shapes;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}

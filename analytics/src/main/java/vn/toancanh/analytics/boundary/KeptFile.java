package vn.toancanh.analytics.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** The form of a file of the {@link BoundaryStore}: GeoJSON that says whose units it draws. */
final class KeptFile {
    private static final String ACTION = "read boundaries from";
    private static final String PROVINCE = "province";
    private static final String DETAIL = "detail";
    private static final Pattern NAME_BESIDE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Path file;
    private final FeatureFile collection;
    private final List<String> mistakes = new ArrayList<>();

    private KeptFile(Path file) {
        this.file = file;
        this.collection = FeatureFile.read(file, ACTION);
    }

    /**
     * A province's units as the bytes of a file.
     *
     * @param detail the name of the file beside it that holds them as they were published
     */
    static byte[] of(String province, BoundarySet set, String detail, LevelUnits units) {
        var more = new TreeMap<>(Map.of(PROVINCE, province, DETAIL, detail));
        return GeoJson.of(set, code -> units.unit(code).name(), more);
    }

    /**
     * What the file holds.
     *
     * @throws BoundaryException naming all mistakes of the file
     */
    static KeptBoundaries.Readable read(Path file) {
        return new KeptFile(file).kept();
    }

    private KeptBoundaries.Readable kept() {
        var about = collection.root().path(GeoJson.ABOUT);
        Stream.of("geography", "level", "kind", "source", PROVINCE)
                .filter(key -> !about.path(key).isString())
                .forEach(key -> mistakes.add("the member \"%s\" says no %s".formatted(GeoJson.ABOUT, key)));
        var kind = kind(text(about, "kind"));
        noteUnlessYear(text(about, "geography"));
        var detail = detail(about);
        var shapes = shapes();
        if (!mistakes.isEmpty()) {
            throw new BoundaryException(ACTION, file, mistakes);
        }
        var set = new BoundarySet(
                text(about, "geography"), text(about, "level"), kind.orElseThrow(), text(about, "source"), shapes);
        return new KeptBoundaries.Readable(file, text(about, PROVINCE), set, detail);
    }

    private Optional<Path> detail(JsonNode about) {
        if (about.path(DETAIL).isMissingNode()) {
            return Optional.empty();
        }
        var name = text(about, DETAIL);
        if (!NAME_BESIDE.matcher(name).matches()) {
            mistakes.add("the detail is \"%s\", the name of a file beside it is needed".formatted(name));
            return Optional.empty();
        }
        return Optional.of(file.resolveSibling(name));
    }

    private void noteUnlessYear(String geography) {
        if (!YEAR.matcher(geography).matches()) {
            mistakes.add("the geography is \"%s\", a year such as 2020 is needed".formatted(geography));
        }
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
        if (collection.features().isEmpty()) {
            mistakes.add("it draws nothing, a feature for each unit is needed");
        }
        return shapes;
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asString("");
    }
}

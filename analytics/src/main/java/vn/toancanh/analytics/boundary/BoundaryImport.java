package vn.toancanh.analytics.boundary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Takes official boundaries from a GeoJSON file: checked, matched with our units, and simplified with shared borders kept shared.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
public final class BoundaryImport {
    private static final String ACTION = "import boundaries from";

    private final Path file;
    private final List<String> mistakes = new ArrayList<>();

    private BoundaryImport(Path file) {
        this.file = file;
    }

    /**
     * Reads a FeatureCollection of polygons in degrees of WGS 84. Nothing is written.
     *
     * @param units what may be drawn; of a province that the file touches, every unit must be
     * @param source who published the boundaries, in words that the map shows
     * @throws BoundaryException naming all mistakes of the file
     */
    public static ImportedBoundaries read(Path file, LevelUnits units, MissingCode missingCode, String source) {
        var reading = new BoundaryImport(file);
        var matching = new Matching(units, missingCode, reading.mistakes);
        var shapes = reading.shapes(reading.features(units.level()), matching);
        var detailed = new BoundarySet(units.geography(), units.level(), BoundaryKind.OFFICIAL, source, shapes);
        return new ImportedBoundaries(detailed.with(reading.simplified(shapes)), detailed, matching.byName());
    }

    /** As the file draws them, each in one order of its rings and vertices. */
    private SortedMap<String, Geometry> shapes(List<Feature> features, Matching matching) {
        var drawn = shapesOf(features);
        var shapes = new TreeMap<String, Geometry>();
        matching.of(features).forEach((code, feature) -> {
            if (drawn.containsKey(feature)) {
                shapes.put(code, drawn.get(feature).norm());
            }
        });
        mistakes.addAll(Overlaps.among(shapes));
        refuse();
        return shapes;
    }

    private List<Feature> features(String level) {
        var features = new ArrayList<Feature>();
        for (var json : FeatureFile.read(file, ACTION).features()) {
            features.add(Feature.of(features.size() + 1, json, level, mistakes));
        }
        return features;
    }

    private Map<Feature, Geometry> shapesOf(List<Feature> features) {
        var shapes = new IdentityHashMap<Feature, Geometry>();
        for (var feature : features) {
            ShapeReader.read(feature.geometry(), feature.label(), mistakes)
                    .ifPresent(shape -> shapes.put(feature, shape));
        }
        return shapes;
    }

    private SortedMap<String, Geometry> simplified(SortedMap<String, Geometry> shapes) {
        var simple = Coverage.of(shapes).simplified();
        shapes.keySet().stream()
                .filter(code -> !simple.shapes().containsKey(code))
                .forEach(code -> mistakes.add("%s is too narrow to be drawn".formatted(code)));
        simple.unmatched()
                .forEach(code -> mistakes.add("%s has borders that do not match its neighbours'".formatted(code)));
        refuse();
        return simple.shapes();
    }

    private void refuse() {
        if (!mistakes.isEmpty()) {
            throw new BoundaryException(ACTION, file, mistakes);
        }
    }
}

package vn.toancanh.analytics.boundary;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * The shapes of the units of one level that were valid in one geography: side by side without gaps and overlaps where they are
 * drawn, and as their publisher drew them where points are placed by them.
 *
 * @param geography the units that the shapes belong to, such as "2019"
 * @param level the units' level, such as "district"
 * @param source who made the shapes, in words that the map shows
 * @param shapes code → polygon or multipolygon, longitude and latitude in degrees of WGS 84
 */
public record BoundarySet(
        String geography, String level, BoundaryKind kind, String source, SortedMap<String, Geometry> shapes) {

    /** Keeps its own copy of the map, and refuses shapes that hold no land. */
    public BoundarySet {
        shapes.forEach(BoundarySet::refuseUnlessLand);
        shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
    }

    public Set<String> codes() {
        return shapes.keySet();
    }

    /** The set with some of its units. */
    public BoundarySet only(Set<String> codes) {
        refuseUnknown(codes);
        var some = new TreeMap<>(shapes);
        some.keySet().retainAll(codes);
        return new BoundarySet(geography, level, kind, source, some);
    }

    /** The same units in other shapes. */
    BoundarySet with(SortedMap<String, Geometry> others) {
        return new BoundarySet(geography, level, kind, source, others);
    }

    /** The units of several sets of one geography and level as one set, with the sources of all. */
    public static BoundarySet joined(List<BoundarySet> sets) {
        var shapes = new TreeMap<String, Geometry>();
        sets.forEach(set -> shapes.putAll(set.shapes()));
        var sources = sets.stream().map(BoundarySet::source).distinct().collect(Collectors.joining("; "));
        var first = sets.getFirst();
        return new BoundarySet(first.geography(), first.level(), first.kind(), sources, shapes);
    }

    /** The outlines of the units' parents: each the union of its units, so that parents' borders are their units' borders. */
    public BoundarySet dissolved(String parentLevel, Function<String, String> parentOf) {
        var children =
                shapes.keySet().stream().collect(Collectors.groupingBy(parentOf, TreeMap::new, Collectors.toList()));
        var parents = new TreeMap<String, Geometry>();
        children.forEach((parent, codes) -> parents.put(
                parent, CoverageUnion.union(codes.stream().map(shapes::get).toArray(Geometry[]::new))));
        return new BoundarySet(geography, parentLevel, kind, source, parents);
    }

    /** A point within the unit on which its label can stand. */
    public Coordinate centreOf(String code) {
        refuseUnknown(Set.of(code));
        return shapes.get(code).getInteriorPoint().getCoordinate();
    }

    private static void refuseUnlessLand(String code, Geometry shape) {
        if (!(shape instanceof Polygonal) || shape.isEmpty()) {
            throw new IllegalArgumentException("Cannot draw %s as %s: a polygon or a multipolygon is needed"
                    .formatted(code, shape.isEmpty() ? "nothing" : shape.getGeometryType()));
        }
    }

    private void refuseUnknown(Set<String> codes) {
        var unknown = new TreeSet<>(codes);
        unknown.removeAll(shapes.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Cannot choose %s: the %s boundaries of %s know %s"
                    .formatted(unknown, level, geography, shapes.keySet()));
        }
    }
}

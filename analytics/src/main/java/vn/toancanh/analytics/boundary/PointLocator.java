package vn.toancanh.analytics.boundary;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Finds the unit around a point: an index of the units' extents, then the exact test within those that may hold it. A point on a
 * border, or on ground that two units claim, is in the unit with the lowest code; one in a gap between units is in none. Travels to
 * where rows are read, and builds its index there.
 */
public final class PointLocator implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Knows no unit. */
    public static final PointLocator NOWHERE = new PointLocator(List.of());

    /** A unit of one level, with its shape. */
    private record Unit(String code, Geometry shape) implements Serializable {}

    /** A unit with what finds a point in it quickly. */
    private record Indexed(String code, IndexedPointInAreaLocator area) {}

    private final List<Unit> units;
    private transient volatile @Nullable STRtree index;

    private PointLocator(List<Unit> units) {
        this.units = units;
    }

    /** Of sets whose units do not lie in one another. */
    public static PointLocator of(List<BoundarySet> sets) {
        return new PointLocator(sets.stream()
                .flatMap(set -> set.shapes().entrySet().stream())
                .map(shape -> new Unit(shape.getKey(), shape.getValue()))
                .toList());
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /**
     * The code of the unit around a point; null where there is none.
     *
     * @param lon degrees east, WGS 84
     * @param lat degrees north
     */
    public @Nullable String find(double lon, double lat) {
        var point = new Coordinate(lon, lat);
        String found = null;
        for (var candidate : index().query(new Envelope(point))) {
            var unit = (Indexed) candidate;
            if ((found == null || unit.code().compareTo(found) < 0)
                    && unit.area().locate(point) != Location.EXTERIOR) {
                found = unit.code();
            }
        }
        return found;
    }

    private STRtree index() {
        var built = index;
        if (built == null) {
            synchronized (this) {
                built = index == null ? build() : index;
                index = built;
            }
        }
        return built;
    }

    private STRtree build() {
        var tree = new STRtree();
        units.forEach(unit -> tree.insert(
                unit.shape().getEnvelopeInternal(),
                new Indexed(unit.code(), new IndexedPointInAreaLocator(unit.shape()))));
        tree.build();
        return tree;
    }
}

package vn.toancanh.analytics.boundary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Faces that lie side by side and share the segments of their borders. */
final class Mosaic {
    private static final int MOST_ROUNDS = 20;

    private final List<Face> faces;
    private final Map<LineSegment, List<Integer>> facesAlong = new LinkedHashMap<>();

    private Mosaic(List<Face> faces) {
        this.faces = faces;
        for (var i = 0; i < faces.size(); i++) {
            for (var segment : segmentsOf(faces.get(i).shape())) {
                facesAlong.computeIfAbsent(segment, s -> new ArrayList<>()).add(i);
            }
        }
    }

    /**
     * The faces that lines enclose.
     *
     * @param noded lines that meet only at their ends
     * @param ownerOf says whose a face is; faces of {@link Face#NOBODY} are left out
     */
    static Mosaic of(Geometry noded, ToIntFunction<Polygon> ownerOf) {
        var polygonizer = new Polygonizer();
        polygonizer.add(noded);
        var faces = new ArrayList<Face>();
        for (var polygon : polygonsOf(polygonizer)) {
            var owner = ownerOf.applyAsInt(polygon);
            if (owner != Face.NOBODY) {
                faces.add(new Face(polygon, owner));
            }
        }
        return new Mosaic(faces);
    }

    @SuppressWarnings("unchecked") // JTS returns a raw collection of polygons
    private static Collection<Polygon> polygonsOf(Polygonizer polygonizer) {
        return polygonizer.getPolygons();
    }

    private static List<LineSegment> segmentsOf(Polygon shape) {
        var segments = new ArrayList<LineSegment>();
        addSegments(shape.getExteriorRing(), segments);
        for (var i = 0; i < shape.getNumInteriorRing(); i++) {
            addSegments(shape.getInteriorRingN(i), segments);
        }
        return segments;
    }

    private static void addSegments(LineString ring, List<LineSegment> segments) {
        for (var i = 1; i < ring.getNumPoints(); i++) {
            segments.add(segment(ring.getCoordinateN(i - 1), ring.getCoordinateN(i)));
        }
    }

    private static LineSegment segment(Coordinate a, Coordinate b) {
        var segment = new LineSegment(a, b);
        segment.normalize();
        return segment;
    }

    List<Face> faces() {
        return faces;
    }

    /** The same land with every owner's in one piece: what is cut off from an owner's largest piece goes to a neighbour. */
    Mosaic inOnePieceEach() {
        var mosaic = this;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = mosaic.withDetachedGivenAway();
            if (next.faces.equals(mosaic.faces)) {
                return next;
            }
            mosaic = next;
        }
        return mosaic;
    }

    private Mosaic withDetachedGivenAway() {
        var pieces = Pieces.of(faces, facesAlong.values());
        var given = new ArrayList<Face>();
        for (var i = 0; i < faces.size(); i++) {
            var face = faces.get(i);
            given.add(pieces.holdsMainOf(face.owner(), i) ? face : face.givenTo(nearestOther(i)));
        }
        return new Mosaic(given);
    }

    /** The other owner with whom a face shares the longest border, or its own where it has none. */
    private int nearestOther(int face) {
        var own = faces.get(face).owner();
        var lengths = new TreeMap<Integer, Double>();
        for (var segment : segmentsOf(faces.get(face).shape())) {
            for (var across : facesAlong.get(segment)) {
                if (faces.get(across).owner() != own) {
                    lengths.merge(faces.get(across).owner(), segment.getLength(), Double::sum);
                }
            }
        }
        return lengths.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(own);
    }

    /** The lines between different owners, each from junction to junction. */
    List<Border> borders() {
        var merger = new LineMerger();
        facesAlong.forEach((segment, along) -> {
            if (ownerOne(along) != ownerOther(along)) {
                merger.add(segment.toGeometry(faces.getFirst().shape().getFactory()));
            }
        });
        var borders = new ArrayList<Border>();
        for (var merged : merger.getMergedLineStrings()) {
            var line = (LineString) ((LineString) merged).norm();
            var along = facesAlong.get(segment(line.getCoordinateN(0), line.getCoordinateN(1)));
            borders.add(new Border(line, ownerOne(along), ownerOther(along)));
        }
        return borders;
    }

    private int ownerOne(List<Integer> along) {
        return faces.get(along.getFirst()).owner();
    }

    private int ownerOther(List<Integer> along) {
        return along.size() < 2 ? Face.NOBODY : faces.get(along.getLast()).owner();
    }
}

package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Neighbours of the real map share each piece of their border, vertex for vertex, in the file that is kept and drawn. */
class SharedBordersTest {
    private static List<Geometry> official;
    private static List<Geometry> kept;

    @BeforeAll
    static void importTheRealFile(@TempDir Path folder) {
        var file = Reference.file("boundaries/districts_six_provinces_2020.geojson");
        official = FeatureFile.read(file, "test with")
                .features()
                .valueStream()
                .map(feature -> ShapeReader.read(feature.path("geometry"), "", new ArrayList<>())
                        .orElseThrow())
                .toList();
        var units = Reference.districtUnits();
        var store = new BoundaryStore(folder);
        var read = BoundaryImport.read(file, units, MissingCode.REFUSED, "a test");
        store.keep(read.set(), read.detailed(), units);
        kept = store.all().stream()
                .flatMap(province -> ((KeptBoundaries.Readable) province).set().shapes().values().stream())
                .toList();
    }

    @Test
    void hasFewerThanHalfOfTheOfficialVertices() {
        assertThat(kept).hasSize(77);
        assertThat(vertices(kept)).isLessThan(vertices(official) / 2);
    }

    @Test
    void usesEveryPieceOfAnInteriorBorderTwiceAndOfTheOuterOneOnce() {
        assertThat(uses(kept).values()).isSubsetOf(1, 2).contains(1, 2);
        assertThat(usedOnceInside(kept)).isZero();
    }

    /** What this test would find if each shape were simplified for itself. */
    @Test
    void wouldSeeBordersThatAreNotShared() {
        var apart = official.stream()
                .map(shape -> DouglasPeuckerSimplifier.simplify(shape, 0.002))
                .toList();

        assertThat(usedOnceInside(apart)).isGreaterThan(100);
    }

    /** Pieces that only one unit uses though they do not lie on the outline of all units together. */
    private static long usedOnceInside(List<Geometry> shapes) {
        var outline = OverlayNGRobust.union(shapes).getBoundary();
        var points = new GeometryFactory();
        return uses(shapes).entrySet().stream()
                .filter(use -> use.getValue() == 1)
                .map(use -> points.createPoint(use.getKey().midPoint()))
                .filter(middle -> outline.distance(middle) > 1e-9)
                .count();
    }

    private static Map<LineSegment, Integer> uses(List<Geometry> shapes) {
        var uses = new HashMap<LineSegment, Integer>();
        for (var shape : shapes) {
            for (var ring : rings(shape)) {
                for (var i = 1; i < ring.length; i++) {
                    var piece = new LineSegment(ring[i - 1], ring[i]);
                    piece.normalize();
                    uses.merge(piece, 1, Integer::sum);
                }
            }
        }
        return uses;
    }

    private static long vertices(List<Geometry> shapes) {
        return shapes.stream().mapToLong(Geometry::getNumPoints).sum();
    }

    @SuppressWarnings("unchecked") // JTS returns a raw list of lines
    private static List<Coordinate[]> rings(Geometry shape) {
        return ((List<LineString>) LinearComponentExtracter.getLines(shape))
                .stream().map(LineString::getCoordinates).toList();
    }
}

package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;

/** A point within the polygon that the official file gives a district is placed in that district, once the file was imported. */
class OfficialPointsTest {
    private static final int POINTS = 6000;

    private static TreeMap<String, Geometry> official;
    private static BoundaryStore store;

    /** A point with the district in whose official polygon it was drawn. */
    private record Drawn(String district, Coordinate at) {}

    @BeforeAll
    static void importTheRealFile(@TempDir Path folder) {
        var file = Reference.file("boundaries/districts_six_provinces_2020.geojson");
        official = new TreeMap<>();
        FeatureFile.read(file, "test with")
                .features()
                .forEach(feature -> official.put(
                        feature.path("properties").path("code").asString(),
                        ShapeReader.read(feature.path("geometry"), "", new ArrayList<>())
                                .orElseThrow()));
        var units = Reference.districtUnits();
        var read = BoundaryImport.read(file, units, MissingCode.REFUSED, "a test");
        store = new BoundaryStore(folder);
        store.keep(read.set(), read.detailed(), units);
    }

    @ParameterizedTest
    @ValueSource(strings = {"06", "22", "30", "37", "38", "46"})
    void liesInItsOwnDistrict(String province) {
        assertThat(placedElsewhere(store.inDetail(), province)).isEmpty();
    }

    /** What this test would find if points were placed by what is drawn. */
    @Test
    void wouldSeePointsThatTheDrawnShapesLose() {
        assertThat(placedElsewhere(store.all(), "22")).hasSizeGreaterThan(POINTS / 100);
    }

    private static List<Drawn> placedElsewhere(List<KeptBoundaries> kept, String province) {
        var locator =
                PointLocator.of(kept.stream().map(one -> ((Readable) one).set()).toList());
        return points(province).stream()
                .filter(point -> !point.district().equals(locator.find(point.at().x, point.at().y)))
                .toList();
    }

    private static List<Drawn> points(String province) {
        var districts = new ArrayList<>(official.keySet());
        districts.removeIf(
                code -> !province.equals(Reference.provinceOfDistrict().get(code)));
        var chance = new SplittableRandom(Long.parseLong(province));
        var points = new ArrayList<Drawn>();
        while (points.size() < POINTS) {
            var code = districts.get(chance.nextInt(districts.size()));
            points.add(new Drawn(code, within(official.get(code), chance)));
        }
        return points;
    }

    private static Coordinate within(Geometry shape, SplittableRandom chance) {
        var extent = shape.getEnvelopeInternal();
        while (true) {
            var at = new Coordinate(
                    chance.nextDouble(extent.getMinX(), extent.getMaxX()),
                    chance.nextDouble(extent.getMinY(), extent.getMaxY()));
            if (SimplePointInAreaLocator.locate(at, shape) == Location.INTERIOR) {
                return at;
            }
        }
    }
}

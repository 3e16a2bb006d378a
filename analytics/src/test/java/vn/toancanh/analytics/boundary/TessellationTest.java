package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class TessellationTest {
    private static final Seat WEST = new Seat("1", "West", 105.8, 20, 100);
    private static final Seat EAST = new Seat("2", "East", 105.95, 20, 300);
    private static final Seat ISLAND = new Seat("3", "Island", 107.5, 20, 50);

    @Test
    void givesEverySeatItsAreaAndItsPlace() {
        var drawn = draw(List.of(WEST, EAST, ISLAND));

        assertThat(drawn.codes()).containsExactly("1", "2", "3");
        for (var seat : List.of(WEST, EAST, ISLAND)) {
            var shape = drawn.shapes().get(seat.code());
            assertThat(Reference.areaKm2(shape)).isCloseTo(seat.areaKm2(), Percentage.withPercentage(1));
            assertThat(shape.contains(point(seat))).as(seat.name()).isTrue();
        }
    }

    @Test
    void neighboursShareEveryVertexOfTheirBorder() {
        var shapes = draw(List.of(WEST, EAST)).shapes();
        var west = vertices(shapes.get("1"));
        var east = vertices(shapes.get("2"));
        var shared = vertices(shapes.get("1").intersection(shapes.get("2")));

        assertThat(shared).hasSizeGreaterThan(8);
        assertThat(west).containsAll(shared);
        assertThat(east).containsAll(shared);
    }

    @Test
    void leavesWaterBetweenAnIslandAndTheMainland() {
        var shapes = draw(List.of(WEST, EAST, ISLAND)).shapes();

        assertThat(shapes.get("3").distance(shapes.get("2"))).isGreaterThan(1);
        assertThat(shapes.get("1").distance(shapes.get("2"))).isZero();
    }

    @Test
    void sameSeatsInAnyOrderGiveTheSameBytes() {
        var seats = new ArrayList<>(Reference.districts());
        var first = GeoJson.of(draw(seats), code -> code);
        Collections.shuffle(seats, new Random(7));

        assertThat(GeoJson.of(draw(seats), code -> code)).isEqualTo(first);
    }

    @Test
    void drawsTheSeventySevenDistrictsOfSixProvincesWithoutGapsOrOverlaps() {
        var seats = Reference.districts();
        var begin = System.nanoTime();
        var drawn = draw(seats);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20)); // 1 s when alone
        assertIsAMapOf(seats, drawn, 1);
        assertThat(countOfSeatsWithin(seats, drawn)).isGreaterThanOrEqualTo(74);
    }

    @Test
    void drawsNoDistrictAsASliver() {
        var drawn = draw(Reference.districts());

        assertThat(Reference.districts()).allSatisfy(seat -> {
            var radius =
                    Math.sqrt(seat.areaKm2() / Math.PI) / 111; // in degrees, of the circle with the district's area
            var inscribed = MaximumInscribedCircle.getRadiusLine(drawn.shapes().get(seat.code()), radius / 50);
            assertThat(inscribed.getLength() / radius).as(seat.name()).isGreaterThan(0.45);
        });
    }

    @Test
    void keepsProvincesAsTheirDistrictsDrawThem() {
        var provinces = draw(Reference.districts()).dissolved("province", Reference.provinceOfDistrict()::get);

        assertThat(provinces.codes()).containsExactly("06", "22", "30", "37", "38", "46");
        assertThat(CoverageValidator.isValid(provinces.shapes().values().toArray(Geometry[]::new)))
                .isTrue();
        assertThat(provinces.shapes().get("37").touches(provinces.shapes().get("38")))
                .isTrue();
        assertThat(provinces.shapes().get("06").distance(provinces.shapes().get("38")))
                .isGreaterThan(0.5);
    }

    @Test
    void putsMostDistrictsBesideTheirRealNeighbours() {
        var real = BoundaryImport.read(
                        Reference.file("boundaries/districts_six_provinces_2020.geojson"),
                        Reference.districtUnits(),
                        MissingCode.REFUSED,
                        "a test")
                .set();
        var realPairs = neighbours(real);
        var drawnPairs = neighbours(draw(Reference.districts()));
        var kept = realPairs.stream().filter(drawnPairs::contains).count();

        assertThat(kept).isGreaterThan(realPairs.size() * 3L / 4);
    }

    @Test
    void drawsTheCommunesOf2025() {
        var seats = Reference.communes();

        assertIsAMapOf(seats, draw(seats), 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void neverTearsNorCrossesHoweverSeatsLie(long seed) {
        var random = new Random(seed);
        var seats = Stream.iterate(0, i -> i + 1)
                .limit(30)
                .map(i -> new Seat(
                        "%03d".formatted(i),
                        "Unit " + i,
                        105 + random.nextDouble(),
                        20 + random.nextDouble(),
                        Math.exp(6 * random.nextDouble())))
                .toList();

        assertIsACoverage(draw(seats));
    }

    @Test
    void keepsCoordinatesToFiveDecimals() {
        assertThat(vertices(draw(List.of(WEST, EAST)).shapes().get("1"))).allSatisfy(at -> {
            assertThat(at.x).isEqualTo(Math.rint(at.x * 1e5) / 1e5);
            assertThat(at.y).isEqualTo(Math.rint(at.y * 1e5) / 1e5);
        });
    }

    @Test
    void saysThatItIsSchematic() {
        assertThat(draw(List.of(WEST)))
                .returns(BoundaryKind.SCHEMATIC, BoundarySet::kind)
                .returns("2019", BoundarySet::geography)
                .returns("district", BoundarySet::level)
                .returns("schematic: computed from the units' centres and areas", BoundarySet::source);
    }

    @Test
    void namesAllSeatsThatStandTwiceOrOnEachOther() {
        var again = new Seat("1", "West again", 106.5, 20, 100);
        var same = new Seat("4", "Same", 105.95, 20.0001, 10);

        assertThatThrownBy(() -> draw(List.of(WEST, EAST, again, same)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw the seats: the code 1 stands twice (West, West again);"
                        + " East (2) and Same (4) stand less than 50 m apart, each needs a centre of its own");
    }

    @Test
    void refusesToDrawNothing() {
        assertThatThrownBy(() -> draw(List.of()))
                .hasMessage("Cannot draw the seats: there is none, at least one is needed");
    }

    private static BoundarySet draw(Collection<Seat> seats) {
        return Tessellation.of("2019", "district", seats);
    }

    private static void assertIsAMapOf(List<Seat> seats, BoundarySet drawn, double percent) {
        assertIsACoverage(drawn);
        assertThat(seats)
                .allSatisfy(seat -> assertThat(Reference.areaKm2(drawn.shapes().get(seat.code())))
                        .as(seat.name())
                        .isCloseTo(seat.areaKm2(), Percentage.withPercentage(percent)));
    }

    private static void assertIsACoverage(BoundarySet drawn) {
        var shapes = drawn.shapes().values();
        assertThat(CoverageValidator.isValid(shapes.toArray(Geometry[]::new))).isTrue();
        assertThat(shapes).allMatch(Geometry::isValid).hasOnlyElementsOfType(Polygon.class);
    }

    private static long countOfSeatsWithin(List<Seat> seats, BoundarySet drawn) {
        return seats.stream()
                .filter(seat -> drawn.shapes().get(seat.code()).contains(point(seat)))
                .count();
    }

    private static Geometry point(Seat seat) {
        return new GeometryFactory().createPoint(new Coordinate(seat.lon(), seat.lat()));
    }

    private static Set<Coordinate> vertices(Geometry shape) {
        return new HashSet<>(List.of(shape.getCoordinates()));
    }

    private static Set<Set<String>> neighbours(BoundarySet set) {
        return set.codes().stream()
                .flatMap(a -> set.codes().stream()
                        .filter(b -> a.compareTo(b) < 0
                                && set.shapes().get(a).intersects(set.shapes().get(b)))
                        .map(b -> Set.of(a, b)))
                .collect(Collectors.toSet());
    }
}

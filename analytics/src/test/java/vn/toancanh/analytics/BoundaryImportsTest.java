package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.BoundariesTaken.Served;
import vn.toancanh.analytics.boundary.BoundaryException;
import vn.toancanh.analytics.boundary.MissingCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Validity;
import vn.toancanh.lake.Home;

/** Official boundaries are held against the units of their own day, at every level. */
class BoundaryImportsTest {
    private static final Path REFERENCE = Path.of("../../shared/reference/boundaries");

    @TempDir
    private Path folder;

    private Analytics analytics;

    @BeforeEach
    void open() {
        analytics = Analytics.open(new Home(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        analytics.close();
    }

    @Test
    void takesProvincesThatHaveNoSeats() {
        var taken = take(AreaLevel.PROVINCE, 2020, squares("01", "37"));

        assertThat(taken.set().codes()).containsExactly("01", "37");
        assertThat(taken.served())
                .extracting(served -> served.province().name())
                .containsExactly("Thành phố Hà Nội", "Tỉnh Ninh Bình");
        assertThat(taken.served())
                .extracting(Served::days)
                .containsOnly(new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 6, 30)));
    }

    @Test
    void takesTheRealCommunesSinceTheReorganisation() {
        var file = reference("thanh_hoa_communes_2025-07-01.geojson");
        var taken = take(AreaLevel.COMMUNE, 2025, file);

        assertThat(taken.served()).singleElement().satisfies(served -> {
            assertThat(served.province().code().value()).isEqualTo("38");
            assertThat(served.units()).isEqualTo(166);
            assertThat(served.days()).isEqualTo(new Validity(Validity.REORGANISATION, null));
        });
        assertThat(analytics.boundaries().files()).singleElement().asString().endsWith("2025-commune-38.geojson");
    }

    @Test
    void tellsFromWhenTheRealDistrictsOf2020Serve() {
        var taken = take(AreaLevel.DISTRICT, 2020, reference("districts_six_provinces_2020.geojson"));
        var days = taken.served().stream()
                .collect(Collectors.toMap(served -> served.province().code().value(), Served::days));

        assertThat(taken.matchedByName()).isEmpty();
        assertThat(taken.set().source()).isEqualTo("districts six provinces 2020");
        assertThat(days).containsOnlyKeys("06", "22", "30", "37", "38", "46");
        assertThat(days.get("22")).isEqualTo(new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 6, 30)));
        assertThat(days.get("37")).isEqualTo(new Validity(LocalDate.of(2019, 1, 1), LocalDate.of(2025, 6, 30)));
    }

    @Test
    void refusesTheRealDistrictsForADivisionThatTheyAreNotOf() {
        var file = reference("districts_six_provinces_2020.geojson");

        assertThatThrownBy(() -> take(AreaLevel.DISTRICT, 2019, file))
                .isInstanceOf(BoundaryException.class)
                .hasMessageContaining("204 Huyện Hoành Bồ is expected, but no feature draws it");
        assertThat(analytics.boundaries().files()).isEmpty();
    }

    @Test
    void namesTheLevelsThatHaveUnits() {
        var file = squares("369");

        assertThatThrownBy(() -> take(AreaLevel.DISTRICT, 2025, file))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage("Cannot import boundaries of level district for 2025:"
                        + " accepted levels on 2025-12-31 are province, commune");
        assertThatThrownBy(() -> take(AreaLevel.COUNTRY, 2020, file))
                .hasMessageContaining("accepted levels on 2020-12-31 are province, district, commune");
    }

    @Test
    void creditsWhomTheSenderNames() {
        var taken = analytics.importBoundaries(new BoundaryRequest(
                squares("37"),
                AreaLevel.PROVINCE,
                Year.of(2020),
                MissingCode.REFUSED,
                Optional.of(" Bộ TN&MT, 2020 ")));

        assertThat(taken.set().source()).isEqualTo("Bộ TN&MT, 2020");
        assertThatThrownBy(() -> new BoundaryRequest(
                        Path.of("a.geojson"),
                        AreaLevel.PROVINCE,
                        Year.of(2020),
                        MissingCode.REFUSED,
                        Optional.of("two\nlines")))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageContaining("Cannot credit boundaries to 'two\nlines': accepted are 1 to 120 characters");
    }

    private BoundariesTaken take(AreaLevel level, int year, Path file) {
        return analytics.importBoundaries(
                new BoundaryRequest(file, level, Year.of(year), MissingCode.REFUSED, Optional.empty()));
    }

    /** A file that draws each code as a square of a tenth of a degree, one beside the other. */
    private Path squares(String... codes) {
        var features = List.of(codes).stream()
                .map(code -> feature(code, 104 + 0.1 * List.of(codes).indexOf(code)))
                .collect(Collectors.joining(","));
        try {
            return Files.writeString(
                    folder.resolve("squares.geojson"),
                    "{\"type\":\"FeatureCollection\",\"features\":[%s]}".formatted(features));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String feature(String code, double lon) {
        return """
                {"type":"Feature","properties":{"code":"%1$s"},"geometry":{"type":"Polygon","coordinates":
                [[[%2$s,20],[%3$s,20],[%3$s,20.1],[%2$s,20.1],[%2$s,20]]]}}""".formatted(code, lon, lon + 0.1);
    }

    private static Path reference(String name) {
        var file = REFERENCE.resolve(name);
        assumeThat(file).exists();
        return file;
    }
}

package vn.toancanh.ui.command.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.Home;
import vn.toancanh.ui.command.Typed;
import vn.toancanh.ui.home.SquareBoundaries;

/** What a data steward is told when boundaries are imported and listed. */
class BoundariesCommandsTest {
    @TempDir
    private Path folder;

    private List<Area> districts;

    @BeforeEach
    void districtsOfQuangNinh() {
        try (var analytics = Analytics.open(new Home(folder.resolve("home")))) {
            districts = analytics
                    .definitions()
                    .areas()
                    .on(LocalDate.of(2020, 12, 31))
                    .childrenOf(new AreaCode("22"));
        }
    }

    @Test
    void tellsWhichProvincesAreDrawnAndInWhichDays() {
        var file = SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts);
        var typed = imported(file);

        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("Took 13 boundaries of level district for 2020, credited to \"quang ninh 2020\".")
                .contains("in the periods in which it had just these units:")
                .contains("  22 Tỉnh Quảng Ninh: 13, from 2020-01-01 to 2025-06-30")
                .contains("On other days, and in other provinces, the map is drawn as before.");
    }

    @Test
    void creditsThePublisherWhoIsNamed() {
        var file = SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts);
        imported(file, "--source", "Cục Đo đạc và Bản đồ, 2020");

        assertThat(typed("boundaries", "list").out())
                .contains("2020       district  22        13     official  full    Cục Đo đạc và Bản đồ, 2020");
    }

    @Test
    void refusesMissingCodesUnlessNamesMayBeMatched() {
        var file = SquareBoundaries.writeWithoutCodes(folder.resolve("names.geojson"), districts);
        var refused = imported(file);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err())
                .contains("13 mistakes")
                .contains("feature 1 (Thành phố Hạ Long) has no code; its name fits 193 Thành phố Hạ Long:"
                        + " add that code, or have names matched (--match-names)");
        assertThat(typed("boundaries", "list").out()).contains("None are kept");

        var taken = imported(file, "--match-names");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out().lines().filter(line -> line.startsWith("By its name, ")))
                .hasSize(13);
        assertThat(taken.out()).contains("By its name, feature 1 (Thành phố Hạ Long) draws 193 Thành phố Hạ Long.");
    }

    @Test
    void namesTheLevelsThatAreAccepted() {
        var file = SquareBoundaries.write(folder.resolve("country.geojson"), districts);
        var typed = typed("boundaries", "import", file.toString(), "--level", "country", "--geography", "2020");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains("Cannot import boundaries of level 'country': accepted are province, district, commune");
        var since = typed("boundaries", "import", file.toString(), "--level", "district", "--geography", "2025");
        assertThat(since.exitCode()).isEqualTo(2);
        assertThat(since.err())
                .contains("Cannot import boundaries of level district for 2025:"
                        + " accepted levels on 2025-12-31 are province, commune");
    }

    @Test
    void saysThatCommunesOfTheOldDivisionAreNotDrawnThemselves() {
        var file = SquareBoundaries.write(folder.resolve("communes.geojson"), communesOfNinhBinh());
        var typed = typed("boundaries", "import", file.toString(), "--level", "commune", "--geography", "2020");

        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).contains("communes serve as outlines of provinces only");
    }

    private List<Area> communesOfNinhBinh() {
        try (var analytics = Analytics.open(new Home(folder.resolve("home")))) {
            var geography = analytics.definitions().areas().on(LocalDate.of(2020, 12, 31));
            return geography.leavesOf(new AreaCode("37"));
        }
    }

    @Test
    void listsAFileThatCannotBeReadWithTheReason() throws IOException {
        imported(SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts));
        var spoilt = folder.resolve("home/boundaries/2020-district-37.geojson");
        Files.writeString(spoilt, "{\"type\":");
        var typed = typed("boundaries", "list");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains("unreadable  ?       2020-district-37.geojson")
                .contains("Cannot read " + spoilt + ": the file was cut: it ends at line 1, column 9")
                .contains("quang ninh 2020");
    }

    @Test
    void saysWhichOlderImportsPlacePointsRoughlyAndThatAnotherImportMendsIt() throws IOException {
        var official = SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts);
        imported(official);
        assertThat(typed("boundaries", "list").out()).doesNotContain("import again");
        var drawn = folder.resolve("home/boundaries/2020-district-22.geojson");
        Files.writeString(drawn, Files.readString(drawn).replaceFirst("\"detail\":\"[^\"]+\",", ""));

        assertThat(typed("boundaries", "list").out())
                .contains("22        13     official  as drawn  quang ninh 2020")
                .contains("Where the detail is \"as drawn\", points near borders")
                .contains("import again to place points by full detail.");

        imported(official);
        assertThat(typed("boundaries", "list").out()).contains("official  full").doesNotContain("import again");
    }

    @Test
    void saysThatDamagedDetailPlacesNothingWhileTheMapIsDrawn() throws IOException {
        imported(SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts));
        Path detail;
        try (var files = Files.newDirectoryStream(folder.resolve("home/boundaries"), "*.wkb.gz")) {
            detail = files.iterator().next();
        }
        Files.write(detail, new byte[0]);

        assertThat(typed("boundaries", "list").out())
                .contains("quang ninh 2020")
                .contains("Cannot read " + detail + ": the file was cut, the whole file is needed.")
                .contains("The map is drawn, and no points are placed by these boundaries: import them again.")
                .doesNotContain("schematic");
    }

    @Test
    void namesWhatTheNextRunPlacesAnewAndReleasesTellByWhichBoundaries() throws IOException {
        imported(SquareBoundaries.write(folder.resolve("quang_ninh_2020.geojson"), districts));
        var delivered = typed("deliver", cells().toString(), "--feed", "mobile-coverage", "--provider", "viettel");
        assertThat(delivered.exitCode()).as(delivered.err()).isZero();
        var others = imported(SquareBoundaries.write(folder.resolve("turned.geojson"), districts.reversed()));
        assertThat(others.out())
                .containsSubsequence(
                        "Their points were placed by other boundaries; the next run places them anew (./toancanh pipeline):",
                        "  mobile-coverage 2020-12, cells_2020-12.csv");
        assertThat(typed("pipeline").exitCode()).isZero();

        assertThat(typed("releases", "show", "2").out())
                .containsPattern("boundaries  [0-9a-f]{64} of mobile-coverage 2020-12");
        assertThat(typed("releases", "diff", "1", "2").out())
                .containsPattern("placed by other boundaries: mobile-coverage 2020-12 of viettel,"
                        + " cells_2020-12.csv \\([0-9a-f]{8}\\), [0-9a-f]{8} before, [0-9a-f]{8} after");
        var changes = JsonMapper.shared()
                .readTree(typed("releases", "diff", "1", "2", "--json").out())
                .get("placing");
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).get("before").asString())
                .hasSize(64)
                .isNotEqualTo(changes.get(0).get("after").asString());
        assertThat(JsonMapper.shared()
                        .readTree(typed("releases", "show", "2", "--json").out())
                        .get("boundaries")
                        .valueStream())
                .containsExactly(changes.get(0).get("after"));
        assertThat(imported(folder.resolve("turned.geojson")).out()).doesNotContain("placed by other boundaries");
    }

    /** A cell in the middle of each square. */
    private Path cells() throws IOException {
        var rows = new ArrayList<String>();
        rows.add("cell_id,time_period,lon,lat,population,operator,technology,signal_dbm");
        for (int place = 0; place < districts.size(); place++) {
            rows.add("c%d,2020-12,%d.%d5,9.05,%d,viettel,4g,-80"
                    .formatted(place, 103 + place / 10, place % 10, 10 + place));
        }
        return Files.write(folder.resolve("cells_2020-12.csv"), rows);
    }

    @Test
    void changesNothingForBoundariesWithMistakes() throws IOException {
        var file = Files.writeString(
                folder.resolve("districts.geojson"), "{\"type\": \"FeatureCollection\", \"features\": []}");
        var typed = imported(file);
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).startsWith("Cannot import boundaries from " + file);
        assertThat(typed("boundaries", "list").out()).contains("None are kept");
    }

    @Test
    void cutsALongListOfMistakesAndNamesTheLogThatHoldsAll() throws IOException {
        var features = IntStream.range(0, 60)
                .mapToObj(i -> "{\"type\": \"Feature\", \"geometry\": null, \"properties\": {}}")
                .collect(Collectors.joining(","));
        var file = Files.writeString(
                folder.resolve("many.geojson"), "{\"type\": \"FeatureCollection\", \"features\": [" + features + "]}");
        var typed = imported(file);
        assertThat(typed.err()).hasLineCount(22).containsPattern("… and \\d+ more: all are in .*logs");
    }

    private Typed imported(Path file, String... more) {
        var arguments =
                new String[] {"boundaries", "import", file.toString(), "--level", "district", "--geography", "2020"};
        return typed(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    private Typed typed(String... arguments) {
        return Typed.in(folder.resolve("home"), arguments);
    }
}

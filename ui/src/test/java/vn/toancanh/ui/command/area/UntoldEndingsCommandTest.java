package vn.toancanh.ui.command.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.command.Typed;

/** A steward takes a list in which Thành phố Ninh Bình has two wards of the three that the census counted. */
class UntoldEndingsCommandTest {
    @TempDir
    private static Path folder;

    private static Typed ofTheCensus;
    private static Typed later;

    @BeforeAll
    static void aCensusAndALaterList() throws IOException {
        ofTheCensus = take("2019-01-02", "commune,14326,Phường Thanh Bình,369\n");
        write("census_2019.csv", """
                province_code,province,district_code,district,commune_code,commune,population,population_urban,population_rural,households
                37,,,,14320,,400,0,400,100
                37,,,,14323,,400,0,400,60
                37,,,,14326,,400,0,400,40
                """);
        typed("deliver", folder.resolve("census_2019.csv").toString(), "--feed", "population-register");
        later = take("2024-01-01", "");
        write(
                "lines_2024-11.csv",
                "line_id,time_period,commune_code,household_key,provider,technology,status\n"
                        + lines("14320", 70)
                        + lines("14323", 50));
        typed("deliver", folder.resolve("lines_2024-11.csv").toString(), "--feed", "fixed-broadband-lines");
    }

    @Test
    void theImportTellsWhatEndedWithoutAWordWhatFollowsAndWhatToWrite() {
        assertThat(later.exitCode()).isZero();
        assertThat(later.out())
                .containsSubsequence(
                        "Took 4 units",
                        "1 unit ended on 2023-12-31, and nobody says into which other it went: 14326 Phường Thanh Bình.",
                        "What was counted before of their neighbours is not carried beyond that day",
                        folder.resolve("home/config/areas/endings.csv").toString(),
                        "./toancanh config publish; the line to fill in:",
                        "  code,last_day,into,why",
                        "  14326,2023-12-31,CODE,RESOLUTION (Phường Thanh Bình)");
    }

    @Test
    void ofManyItNamesTheFirstFiveAndWritesTheLinesOfAll() {
        var told = Pattern.compile("(\\d+) units ended on 2019-01-01, and nobody says into which other they went:"
                        + " (\\d+ [^,]+, ){4}[^,]+ and (\\d+) more\\.")
                .matcher(ofTheCensus.out());
        assertThat(told.find()).isTrue();
        int ended = Integer.parseInt(told.group(1));

        assertThat(Integer.parseInt(told.group(3))).isEqualTo(ended - 5);
        assertThat(ofTheCensus.out()).contains("the %d lines to fill in:".formatted(ended));
        assertThat(ofTheCensus.out().lines().filter(line -> line.matches("  \\d+,2019-01-01,CODE,RESOLUTION \\(.+\\)")))
                .hasSize(ended)
                .contains("  370,2019-01-01,CODE,RESOLUTION (Thành phố Tam Điệp)");
    }

    @Test
    void theDistrictIsExplainedByAllWardsOfTheCensus() throws IOException {
        var explained = explained("369");

        assertThat(explained.get("obs_value").asDouble()).isEqualTo(60);
        assertThat(explained.get("obs_status").asString()).isEqualTo("E");
        assertThat(explained.get("partial").asBoolean()).isFalse();
        var households = explained.get("sides").get(1);
        assertThat(households.get("amount").asInt()).isEqualTo(200);
        assertThat(households.get("counted_for").get(0).asString()).isEqualTo("2019");
        assertThat(households.get("reported_as_a_whole").asBoolean()).isFalse();
        assertThat(households.get("parts").findValuesAsString("ref_area")).containsExactly("14320", "14323", "14326");
        assertThat(households.get("parts").findValuesAsString("amount")).containsExactly("100", "60", "40");
        assertThat(households.get("parts").get(2).get("name").asString()).isEqualTo("Phường Thanh Bình");
        assertThat(households.get("deliveries").findValuesAsString("file_name")).containsExactly("census_2019.csv");
        assertThat(households.get("rows").findValuesAsString("ref_area")).containsExactly("14320", "14323", "14326");
    }

    @Test
    void theProvinceIsExplainedByTheDistrict() throws IOException {
        var households = explained("37").get("sides").get(1);

        assertThat(households.get("parts").findValuesAsString("ref_area")).containsExactly("369");
        assertThat(households.get("parts").findValuesAsString("amount")).containsExactly("200");
    }

    @Test
    void aWardSaysThatItsDenominatorIsMissingAndSinceWhen() throws IOException {
        assertThat(explained("14320").get("reason").asString())
                .isEqualTo(
                        "the denominator is missing: households, since Phường Thanh Bình ended, and nobody says which"
                                + " neighbour took it in (last day 2023-12-31); the next count brings it");
    }

    private static Typed take(String from, String further) throws IOException {
        write("units_" + from + ".csv", """
                level,code,name,parent
                province,37,Tỉnh Ninh Bình,
                district,369,Thành phố Ninh Bình,37
                commune,14320,Phường Đông Thành,369
                commune,14323,Phường Tân Thành,369
                """ + further);
        return typed("areas", "import", folder.resolve("units_" + from + ".csv").toString(), "--valid-from", from);
    }

    private static String lines(String commune, int households) {
        return IntStream.range(0, households)
                .mapToObj(number -> "%1$s-%2$d,2024-11,%1$s,%1$s-%2$d,A,fibre,active\n".formatted(commune, number))
                .collect(Collectors.joining());
    }

    private static JsonNode explained(String area) {
        return JsonMapper.shared()
                .readTree(typed(
                                "explain",
                                "--indicator",
                                "households-with-fibre",
                                "--ref-area",
                                area,
                                "--time-period",
                                "2024-11",
                                "--json")
                        .out());
    }

    private static void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    private static Typed typed(String... arguments) {
        return Typed.in(folder.resolve("home"), arguments);
    }
}

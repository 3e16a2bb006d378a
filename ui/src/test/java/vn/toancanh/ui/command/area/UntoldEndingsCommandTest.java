package vn.toancanh.ui.command.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A steward takes a list in which Thành phố Ninh Bình has two wards of the three that the census counted. */
class UntoldEndingsCommandTest {
    @TempDir
    private static Path folder;

    private static EndedWard lake;

    @BeforeAll
    static void aCensusAndALaterList() throws IOException {
        lake = EndedWard.in(folder);
    }

    @Test
    void theImportTellsWhatEndedWithoutAWordWhatFollowsAndWhatToWrite() {
        assertThat(lake.later().exitCode()).isZero();
        assertThat(lake.later().out())
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
                .matcher(lake.ofTheCensus().out());
        assertThat(told.find()).isTrue();
        int ended = Integer.parseInt(told.group(1));

        assertThat(Integer.parseInt(told.group(3))).isEqualTo(ended - 5);
        assertThat(lake.ofTheCensus().out()).contains("the %d lines to fill in:".formatted(ended));
        assertThat(lake.ofTheCensus()
                        .out()
                        .lines()
                        .filter(line -> line.matches("  \\d+,2019-01-01,CODE,RESOLUTION \\(.+\\)")))
                .hasSize(ended)
                .contains("  370,2019-01-01,CODE,RESOLUTION (Thành phố Tam Điệp)");
    }

    @Test
    void theDistrictIsExplainedByAllWardsOfTheCensus() throws IOException {
        var explained = lake.explained("369");

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
        var households = lake.explained("37").get("sides").get(1);

        assertThat(households.get("parts").findValuesAsString("ref_area")).containsExactly("369");
        assertThat(households.get("parts").findValuesAsString("amount")).containsExactly("200");
    }

    @Test
    void aWardSaysThatItsDenominatorIsMissingAndSinceWhen() throws IOException {
        assertThat(lake.explained("14320").get("reason").asString())
                .isEqualTo(
                        "the denominator is missing: households, since Phường Thanh Bình ended, and nobody says which"
                                + " neighbour took it in (last day 2023-12-31); the next count brings it");
    }
}

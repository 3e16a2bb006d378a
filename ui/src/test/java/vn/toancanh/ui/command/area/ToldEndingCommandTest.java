package vn.toancanh.ui.command.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.command.Typed;

/** A steward writes down into which ward the third one went: rates come back, and the one that grew is explained by both. */
class ToldEndingCommandTest {
    @TempDir
    private static Path folder;

    private static EndedWard lake;
    private static Typed published;

    @BeforeAll
    static void aLineIsWrittenAndPublished() throws IOException {
        lake = EndedWard.in(folder);
        Files.writeString(lake.home().resolve("config/areas/endings.csv"), """
                code,last_day,into,why
                14326,2023-12-31,14320,Nghị quyết
                """);
        published = lake.typed("config", "publish");
    }

    @Test
    void itIsToldHowManyValuesComeBack() {
        assertThat(published.out())
                .containsSubsequence(
                        "Published release 4 with the definitions of today.",
                        "From release 3:",
                        "values of",
                        "households-with-fibre  0        2     0");
    }

    @Test
    void theDifferenceOfTheReleasesTellsIt() {
        assertThat(lake.typed("releases", "diff", "3", "4").out())
                .containsSubsequence(
                        "definitions differ in own/areas/endings.csv",
                        "every total is the same",
                        "values of",
                        "households-with-fibre  0        2     0");
        var json = JsonMapper.shared()
                .readTree(lake.typed("releases", "diff", "3", "4", "--json").out());
        assertThat(json.get("values").get(0).get("indicator").asString()).isEqualTo("households-with-fibre");
        assertThat(json.get("values").get(0).get("came").asInt()).isEqualTo(2);
    }

    @Test
    void whereDefinitionsAreTheSameNothingIsSaidOfValues() {
        assertThat(lake.typed("releases", "diff", "1", "1").out()).doesNotContain("values");
    }

    /** 70 of 100 and 40 households. */
    @Test
    void theOneThatGrewIsExplainedByBoth() {
        var explained = lake.explained("14320");

        assertThat(explained.get("obs_value").asDouble()).isEqualTo(50);
        assertThat(explained.get("obs_status").asString()).isEqualTo("E");
        var households = explained.get("sides").get(1);
        assertThat(households.get("amount").asInt()).isEqualTo(140);
        assertThat(households.get("reported_as_a_whole").asBoolean()).isFalse();
        assertThat(households.get("parts").findValuesAsString("ref_area")).containsExactly("14320", "14326");
        assertThat(households.get("parts").findValuesAsString("amount")).containsExactly("100", "40");
        assertThat(households.get("deliveries").findValuesAsString("file_name")).containsExactly("census_2019.csv");
        assertThat(households.get("rows").findValuesAsString("ref_area")).containsExactly("14320", "14326");
    }
}

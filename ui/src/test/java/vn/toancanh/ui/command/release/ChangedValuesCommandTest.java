package vn.toancanh.ui.command.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.board.SmallBoard;
import vn.toancanh.ui.command.Desk;
import vn.toancanh.ui.command.Typed;

/**
 * A steward edits indicators, and is told how many values that changes: of the three communes of a census, their district, province and
 * country. Later, the definitions of a release cannot be read any more, and then they are gone.
 */
class ChangedValuesCommandTest {
    private static final String NO_SUCH_COLUMNS = "measures.csv:1: header: found 'measure', accepted: measure,feed";

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Typed edited;
    private static JsonNode difference;
    private static Typed editedAgain;
    private static Typed takenBack;

    @BeforeAll
    static void publishesThreeTimes() throws IOException {
        desk = new Desk(folder);
        desk.deliverCensus();
        var indicators = desk.home().resolve("config/indicators.csv");
        Files.writeString(indicators, indicatorsWithPeopleAs("residents"));
        edited = desk.typed("config", "publish");
        difference = json(desk.typed("releases", "diff", "1", "2", "--json"));
        Files.writeString(keptOf(2).resolve("shipped/measures.csv"), "measure\npeople\n");
        Files.writeString(indicators, indicatorsWithPeopleAs("inhabitants"));
        editedAgain = desk.typed("config", "publish");
        try (var files = Files.walk(keptOf(3))) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
        Files.delete(indicators);
        takenBack = desk.typed("config", "publish");
    }

    /** Households in tens, and people under another name. */
    private static String indicatorsWithPeopleAs(String name) {
        return SmallBoard.DEFINITIONS
                .files()
                .texts()
                .get("shipped/indicators.csv")
                .replace(
                        "\nmean-household-size,context,people,households,1,",
                        "\nmean-household-size,context,people,households,10,")
                .replace("\npopulation,", "\n" + name + ",");
    }

    @Test
    void whatChangedCameAndWentIsToldWhenItIsPublished() {
        assertThat(edited.exitCode()).isZero();
        assertThat(words(edited.out()))
                .containsSubsequence(
                        List.of("From", "release", "1:"),
                        List.of("values", "of", "changed", "came", "went"),
                        List.of("residents", "0", "6", "0"),
                        List.of("mean-household-size", "6", "0", "0"),
                        List.of("population", "0", "0", "6"));
    }

    @Test
    void soItIsToPrograms() {
        assertThat(difference.get("values"))
                .extracting(ChangedValuesCommandTest::told)
                .containsExactly("residents 0 6 0", "mean-household-size 6 0 0", "population 0 0 6");
        assertThat(difference.has("values_reason")).isFalse();
    }

    @Test
    void whatIsPublishedIsToldThoughTheDefinitionsBeforeCannotBeRead() {
        assertThat(editedAgain.exitCode()).isZero();
        assertThat(editedAgain.out().lines())
                .containsSubsequence("Published release 3 with the definitions of today.", "From release 2:")
                .last()
                .asString()
                .startsWith("  values of indicators are not compared: the definitions of release 2 cannot be read: ")
                .contains(NO_SUCH_COLUMNS);
    }

    @Test
    void allElseThatDiffersIsToldThoughDefinitionsCannotBeRead() {
        for (var from : List.of("1", "2")) {
            var to = from.equals("1") ? "2" : "1";
            var told = desk.typed("releases", "diff", from, to);

            assertThat(told.exitCode()).isZero();
            assertThat(told.out())
                    .containsSubsequence(
                            "definitions differ in ",
                            "every total is the same",
                            "values of indicators are not compared: the definitions of release 2 cannot be read: ",
                            NO_SUCH_COLUMNS);
        }
    }

    @Test
    void programsAreToldWhyThereAreNoValues() {
        var told = json(desk.typed("releases", "diff", "1", "2", "--json"));

        assertThat(told.get("values").isNull()).isTrue();
        assertThat(told.get("values_reason").asString())
                .startsWith("the definitions of release 2 cannot be read: ")
                .contains(NO_SUCH_COLUMNS);
        assertThat(told.get("definitions").get("files")).isNotEmpty();
    }

    @Test
    void whereTheDefinitionsBeforeAreNotKeptThatIsSaid() {
        assertThat(takenBack.exitCode()).isZero();
        assertThat(takenBack.out())
                .contains(
                        "From release 3:%n  values of indicators are not compared: the definitions of release 3 are not kept"
                                .formatted());
        assertThat(json(desk.typed("releases", "diff", "3", "4", "--json"))
                        .get("values_reason")
                        .asString())
                .isEqualTo("the definitions of release 3 are not kept");
    }

    private static Path keptOf(int release) {
        var hash = json(desk.typed("releases", "show", String.valueOf(release), "--json"))
                .get("config_hash")
                .asString();
        return desk.home().resolve("definitions").resolve(hash);
    }

    private static JsonNode json(Typed typed) {
        assertThat(typed.exitCode()).as(typed.err()).isZero();
        return JsonMapper.shared().readTree(typed.out());
    }

    private static String told(JsonNode value) {
        return Stream.of("indicator", "changed", "came", "went")
                .map(field -> value.get(field).asString())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private static Stream<List<String>> words(String out) {
        return out.lines().map(line -> List.of(line.strip().split("\\s+")));
    }
}

package vn.toancanh.ui.command.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.toancanh.ui.command.Desk;

/** Two releases, the way back to the first, and what is kept of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReleasesCommandsTest {
    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void publishesTwice() throws IOException {
        desk = new Desk(folder);
        desk.deliverCensus();
        desk.deliverCorrected();
    }

    @Test
    @Order(1)
    void takesAReleaseBack() {
        assertThat(desk.typed("releases", "rollback").out())
                .containsSubsequence(
                        "Release 3 shows what release 1 showed.",
                        "From release 2 to release 3:",
                        "replaced: population-register 2019 of gso, corrected_2019.csv (",
                        "), by census_2019.csv (",
                        "definitions: the same",
                        "totals of",
                        "population-register");
        assertThat(desk.typed("releases", "list").out().lines()).hasSize(4).allSatisfy(line -> assertThat(line)
                .hasSizeLessThanOrEqualTo(80));
        assertThat(desk.typed("releases", "list").out()).contains("release 1 again");
        var history = desk.typed("deliveries", "--wide").out().lines().toList();
        assertThat(history.get(1)).contains("corrected_2019.csv", "taken back");
        assertThat(history.get(2)).contains("in effect");
    }

    @Test
    @Order(2)
    void tellsAllOfOneRelease() {
        var told = desk.typed("releases", "show", "2");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .containsSubsequence(
                        "release     2",
                        "parent      release 1",
                        "made by     unpacked",
                        "definitions ",
                        "corrected_2019.csv");
        assertThat(desk.typed("releases", "show").out()).contains("content     that of release 1 again");
        var other = desk.typed("releases", "show", "99");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.err()).startsWith("Cannot find release 99: no release of that number or name is on record");
    }

    @Test
    @Order(2)
    void tellsReleasesToOtherPrograms() {
        var all = JsonMapper.shared()
                .readTree(desk.typed("releases", "list", "--json").out());
        assertThat(all.findValuesAsString("release")).containsExactly("3", "2", "1");
        assertThat(all.get(0).get("restored").asLong()).isOne();
        assertThat(all.get(1).get("parent").asLong()).isOne();
        assertThat(all.get(1).get("code_version").asString()).isEqualTo("unpacked");
        assertThat(all.get(1).get("expired_at").isNull()).isTrue();
        var one = JsonMapper.shared()
                .readTree(desk.typed("releases", "show", "2", "--json").out());
        assertThat(((ObjectNode) one).remove("quality")).isEmpty();
        assertThat(one).isEqualTo(all.get(1));
        assertThat(desk.typed("releases", "show", "2").out())
                .contains("The checks have found nothing to tell of these deliveries.");
        assertThat(desk.typed("releases", "list", "--limit", "1").out()).contains("… and 2 older: ");
    }

    @Test
    @Order(2)
    void tellsWhichTotalsDifferInWhichAreas() {
        assertThat(desk.typed("releases", "diff", "1", "3").out()).contains("nothing differs");
        var told = desk.typed("releases", "diff", "1", "2", "--measure", "people", "--limit", "2");
        assertThat(told.exitCode()).isZero();
        assertThat(told.out()).contains("ref_area", "before", "after", "more: --limit 0 lists all");
        var json = JsonMapper.shared()
                .readTree(desk.typed("releases", "diff", "1", "2", "--period", "2019", "--limit", "0", "--json")
                        .out());
        assertThat(json.get("definitions").get("same").asBoolean()).isTrue();
        assertThat(json.get("deliveries").get(0).get("by").get("file_name").asString())
                .isEqualTo("corrected_2019.csv");
        long differing = 0;
        for (var measure : json.get("totals")) {
            differing += measure.get("changed").asLong()
                    + measure.get("came").asLong()
                    + measure.get("went").asLong();
        }
        assertThat(json.get("areas").size()).isPositive().isEqualTo((int) differing);
        assertThat(json.get("areas").get(0).get("before").get("amount").asDouble())
                .isNotEqualTo(
                        json.get("areas").get(0).get("after").get("amount").asDouble());
        assertThat(desk.typed("releases", "diff", "1", "2", "--period", "1999").out())
                .contains("No total of what was asked for differs.");
    }

    @Test
    @Order(3)
    void keepsWhatHasANameAndExpiresOthers() {
        assertThat(desk.typed("releases", "tag", "2", "audit").out())
                .contains("Release 2 is named 'audit', and is kept.");
        assertThat(desk.typed("releases", "show", "audit").out()).contains("release     2", "names       audit");
        assertThat(desk.typed("releases", "untag", "audit").out()).contains("Release 2 has no name any more");
        var rehearsed = desk.typed("releases", "expire", "--keep", "1", "--dry-run");
        assertThat(rehearsed.out()).contains("Would expire release 2, 1; 1 can be read.", "Would remove 0 snapshots");
        assertThat(desk.typed("releases", "expire").out()).contains("Expired no release; 3 can be read.");
        desk.typed("releases", "tag", "1", "audit");
        assertThat(desk.typed("releases", "expire", "--keep", "1").out())
                .contains("Expired release 2; 2 can be read.", "are younger than a day");
        assertThat(desk.typed("releases", "list").out().lines().toList().get(2)).endsWith("expired");
        assertThat(desk.typed("releases", "show", "2").out()).contains("its numbers cannot be read any more");
        var corrected = desk.typed("deliveries").out().lines().toList().get(1).substring(0, 8);
        assertThat(desk.typed("deliveries", corrected).out())
                .contains("Which lines were placed by a name cannot be told any more");
        var refused = desk.typed("releases", "rollback", "--to", "2");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).startsWith("Cannot roll back to release 2: it expired at ");
        assertThat(desk.typed("releases", "diff", "1", "2").err()).startsWith("Cannot read release 2: it expired at ");
    }

    @Test
    @Order(4)
    void publishesEditedDefinitionsOnce() throws IOException {
        Files.writeString(desk.home().resolve("config/commitments.csv"), "programme,indicator,year,words,note\n");
        assertThat(desk.typed("config", "publish").out())
                .contains("Published release 4 with the definitions of today.");
        assertThat(desk.typed("config", "publish").out()).contains("Unchanged: ");
    }

    @Test
    @Order(5)
    void whoTakesEditedDefinitionsBackIsToldThatTheNextRunGoesByThem() throws IOException {
        var edited = desk.home().resolve("config/commitments.csv");

        var told = desk.typed("releases", "rollback");

        assertThat(told.exitCode()).isZero();
        assertThat(told.out())
                .containsSubsequence(
                        "Release 5 shows what release 3 showed.",
                        "Things are defined otherwise now than in this release: own/commitments.csv.",
                        "The next run, of a server or of ./toancanh pipeline, totals as things are defined now and publishes that.",
                        "To stay with what is shown, first put back what was defined then: mv '%s' '%1$s.aside'"
                                .formatted(edited.getParent()))
                .as("release 3 had none of its own")
                .doesNotContain("cp -r");
        Files.writeString(edited, "programme,indicator\nno,header\n");
        assertThat(desk.typed("releases", "rollback", "--to", "4").out())
                .contains(
                        "What is defined now cannot be read: runs fail until it can; ./toancanh config check tells why.");
        Files.delete(edited);
        assertThat(desk.typed("releases", "rollback", "--to", "5").out())
                .as("release 3 had none of its own")
                .contains("Release 7 shows what release 5 showed.")
                .doesNotContain("defined otherwise", "cannot be read");
        assertThat(desk.typed("pipeline").out()).contains("Unchanged: ");
    }
}

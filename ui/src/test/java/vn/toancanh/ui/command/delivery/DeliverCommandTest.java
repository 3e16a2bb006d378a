package vn.toancanh.ui.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.ui.command.Desk;
import vn.toancanh.ui.command.SmallCensus;
import vn.toancanh.ui.command.Typed;

/** What the sender of a file is told of it. */
class DeliverCommandTest {
    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Typed first;

    @BeforeAll
    static void deliversTheCensus() throws IOException {
        desk = new Desk(folder);
        first = desk.deliverCensus();
    }

    @Test
    void publishesADelivery() {
        assertThat(first.err()).isEmpty();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out())
                .contains(
                        " s] validating census_2019.csv",
                        "Published release 1: 3 rows accepted, 0 rejected",
                        "Placed: 2 by code, 1 by name within their district, 0 by a name variant");
    }

    @Test
    void takesTheSameBytesOnce() throws IOException {
        var typed = desk.deliverCensus();
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).startsWith("Unchanged: delivery ");
    }

    @Test
    void tellsTheSenderWhatToMend() throws IOException {
        var typed = desk.deliverSpoilt();
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .containsSubsequence(
                        "Refused (delivery ",
                        "). To mend:",
                        "  line 3, column population: '-5' is ",
                        "Refused since 1 of 3 rows are rejected",
                        "it has no accepted row for 1 unit",
                        "Release 1 stays as it was.")
                .containsOnlyOnce("rows are rejected")
                .containsOnlyOnce("line 3, column population: '-5' is ");
        var id = typed.out().replaceAll("(?s).*Refused \\(delivery ([^)]+)\\).*", "$1");
        var rejections = desk.typed("rejections", id, "--limit", "1");
        assertThat(rejections.exitCode()).isZero();
        assertThat(rejections.out())
                .contains("spoilt_2019.csv: 1 of 3 rows rejected", "more mistakes: ./toancanh rejections " + id);
    }

    @Test
    void refusesWhatNeedsNoLookAtTheRows() {
        var feed = desk.deliver("nowhere_2019.csv", "population");
        assertThat(feed.exitCode()).isEqualTo(2);
        assertThat(feed.err())
                .startsWith("Cannot deliver to feed 'population': accepted are ")
                .contains("population-register", "./toancanh deliver --help tells how.")
                .hasLineCount(2);
        var file = desk.deliver("nowhere_2019.csv", "population-register");
        assertThat(file.exitCode()).isEqualTo(1);
        assertThat(file.err()).contains("there is no such file").hasLineCount(1);
        var aFolder = desk.deliver(".", "population-register");
        assertThat(aFolder.exitCode()).isEqualTo(1);
        assertThat(aFolder.err())
                .contains("it is a folder, and one file is accepted")
                .hasLineCount(1);
    }

    @Test
    void namesTheUnitListThatIsMissing() throws IOException {
        var other = folder.resolve("other");
        var file = SmallCensus.writeOfHaNoi(folder.resolve("hanoi_2018.csv"), 12);
        var typed = Typed.in(other, "deliver", file.toString(), "--feed", "population-register");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .containsSubsequence(
                        "line 2, column commune_code: '00001' no unit has this code on 2018-12-31",
                        "12 rows give codes that no unit has on 2018-12-31.",
                        "deliver the same file again",
                        "  ./toancanh areas import UNITS.csv --valid-from DAY",
                        "Nothing is published yet.");
    }
}

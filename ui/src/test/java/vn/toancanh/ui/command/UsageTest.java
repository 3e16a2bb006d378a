package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command answers before it has touched a lake. */
class UsageTest {
    @TempDir
    private Path home;

    static Stream<String> commands() {
        return Stream.of(
                "run",
                "deliver",
                "pipeline",
                "deliveries",
                "rejections",
                "explain",
                "releases list",
                "releases show",
                "releases diff",
                "releases rollback",
                "releases tag",
                "releases untag",
                "releases expire",
                "runs list",
                "runs show",
                "runs cancel",
                "areas import",
                "areas list",
                "feeds list",
                "feeds simulate",
                "boundaries import",
                "boundaries list",
                "config check",
                "config publish",
                "test",
                "bench");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpsWithAnExample(String command) {
        var typed = Typed.in(home, (command + " --help").split(" "));
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).contains("Usage: toancanh " + command, "Example:", "  ./toancanh " + command);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void listsEveryCommandWithAWholeSentenceThatFitsATerminal(String command) {
        var typed = Typed.in(home, "help");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out().lines())
                .filteredOn(line -> line.startsWith("  " + command + "  "))
                .singleElement(as(STRING))
                .matches(" +[a-z -]+  [A-Z][^.;]+\\.")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void listsNothingElseButItsOwnHelp() {
        var listed = Typed.in(home, "help")
                .out()
                .lines()
                .dropWhile(line -> !line.equals("Commands:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> line.strip().replaceFirst(" {2,}.*", ""));
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(commands(), Stream.of("help")).toList());
    }

    @Test
    void aCommandThatGathersOthersListsThese() {
        assertThat(Typed.in(home, "areas", "--help").out().lines())
                .contains(
                        "  import  Takes an official list of units, and totals on them.",
                        "  list    Lists the units directly below one, as they were on a day.");
    }

    @Test
    void sendsWhoeverTestsTheBuiltProgramToTheScript() {
        var typed = Typed.in(home, "test");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("type ./toancanh test");
    }

    @Test
    void sendsWhoeverMeasuresTheBuiltProgramToTheScript() {
        var typed = Typed.in(home, "bench");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("type ./toancanh bench totals");
    }

    @Test
    void tellsItsVersion() {
        assertThat(Typed.in(home, "--version").out()).startsWith("Toàn Cảnh ").contains("Java ");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var typed = Typed.in(home, "delivr");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("delivr", "deliver", "./toancanh --help tells how.");
    }

    @Test
    void asksForWhatIsMissing() {
        var typed = Typed.in(home, "deliver", "census.csv");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("--feed", "./toancanh deliver --help tells how.");
    }

    @Test
    void refusesAPortThatIsNone() {
        var typed = Typed.in(home, "run", "--port", "99999");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("Cannot listen on port '99999': accepted are 0 to 65535");
    }

    @Test
    void namesThePortThatIsInUse() throws IOException {
        try (var other = new ServerSocket(0)) {
            var typed = Typed.in(home, "run", "--port", String.valueOf(other.getLocalPort()));
            assertThat(typed.exitCode()).isEqualTo(1);
            assertThat(typed.err())
                    .isEqualToIgnoringNewLines("Cannot listen on port %d: it is in use; choose another with --port"
                            .formatted(other.getLocalPort()));
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void checksTheDefinitions() {
        var typed = Typed.in(home, "config", "check");
        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out()).startsWith("ok: ");
    }

    @Test
    void tellsEveryMistakeOfTheDefinitions() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/feeds.csv"), "feed,provider\nwhat,who\n");
        var typed = Typed.in(home, "config", "check");
        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err()).contains("Cannot read the definitions: ", "feeds.csv", "accepted:");
        assertThat(typed.err()).doesNotContain("Exception");
    }

    @Test
    void listsTheUnitsOfADay() {
        var before = Typed.in(home, "areas", "list", "--parent", "37", "--on", "2019-04-01");
        assertThat(before.out()).contains("37 Tỉnh Ninh Bình on 2019-04-01: 8 units", "372   district  Huyện Nho Quan");
        var typed = Typed.in(home, "areas", "list", "--parent", "999");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).startsWith("Cannot list the units of 999: no unit had that code on ");
    }

    @Test
    void listsFeedsWithTheirColumns() {
        assertThat(Typed.in(home, "feeds", "list").out()).contains("population-register: ", "  households (count)");
    }

    @Test
    void refusesMonthsThatRunBackwards() {
        var typed =
                Typed.in(home, "feeds", "simulate", "fixed-broadband-lines", "--from", "2024-12", "--to", "2024-01");
        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err()).contains("the last month lies before the first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-13-01", "2019-02-29", "1.7.2025", ""})
    void saysHowADayIsWritten(String written) {
        var from = Typed.in(home, "areas", "import", "units.csv", "--valid-from", written);
        var on = Typed.in(home, "areas", "list", "--on", written);
        assertThat(List.of(from, on)).allSatisfy(typed -> {
            assertThat(typed.exitCode()).isEqualTo(2);
            assertThat(typed.err())
                    .contains(
                            "Cannot read day '%s': accepted is a day of the calendar".formatted(written),
                            "such as 2025-07-01")
                    .doesNotContain("java.", "Exception", "LocalDate");
        });
        assertThat(from.err()).contains("--valid-from");
        assertThat(on.err()).contains("--on");
    }
}

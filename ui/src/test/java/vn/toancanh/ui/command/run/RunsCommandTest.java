package vn.toancanh.ui.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunKind;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.ui.command.SmallCensus;
import vn.toancanh.ui.command.Typed;

/** What the commands tell of runs. */
class RunsCommandTest {
    @TempDir
    private Path home;

    @Test
    void aDeliveryIsListedAndShownWithItsSteps() throws Exception {
        var census = SmallCensus.write(home.resolve("census_2019.csv")).toString();
        assertThat(Typed.in(home, "deliver", census, "--feed", "population-register")
                        .exitCode())
                .isZero();

        assertThat(Typed.in(home, "runs", "list").out())
                .containsPattern("(?m)^1 +delivery +\\d{4}-.* +published +1 +3 of 3$");
        assertThat(Typed.in(home, "runs", "show", "1").out())
                .contains("because of  census_2019.csv (population-register, 2019)", "version unpacked", "3 of 3")
                .containsPattern("(?m)^1 +\\d+\\.\\d +3 +3 +0 +\\d+ +validating census_2019.csv");
        var json = JsonMapper.shared()
                .readTree(Typed.in(home, "runs", "show", "1", "--json").out());
        assertThat(json.get("outcome").asString()).isEqualTo("published");
        assertThat(json.get("steps")).hasSize(3);
        assertThat(json.get("steps").get(0).get("rows_accepted").asLong()).isEqualTo(3);
        var list = JsonMapper.shared()
                .readTree(Typed.in(home, "runs", "list", "--json").out());
        assertThat(list.get("runs")).hasSize(1);
        assertThat(list.get("next")).isEmpty();
    }

    @Test
    void aRunThatGoesOnIsAskedToStopAndOneThatHasEndedIsNot() {
        try (var lake = Lake.open(new Home(home))) {
            var run = lake.runs().begin(RunKind.PIPELINE, "what waits", CodeVersion.UNPACKED);

            var asked = Typed.in(home, "runs", "cancel", "1");

            assertThat(asked.exitCode()).isZero();
            assertThat(asked.out()).contains("Asked run 1 to stop: ./toancanh runs show 1 tells whether it has.");
            assertThat(run.beat()).isTrue();
            assertThat(Typed.in(home, "runs", "show", "1").out()).contains("to stop     asked at ");
            run.end(RunEnding.of(RunOutcome.CANCELLED, ""));
        }
        var late = Typed.in(home, "runs", "cancel", "1");
        assertThat(late.exitCode()).isEqualTo(1);
        assertThat(late.err())
                .contains("Cannot cancel run 1: it has ended already (cancelled). A run that goes on is accepted.");
    }

    @Test
    void aDatabaseThatFailsEndsTheCommandWithASentence() throws SQLException {
        try (var lake = Lake.open(new Home(home));
                var connection = lake.connections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter table pipeline_run rename to out_of_reach");
        }

        var told = Typed.in(home, "runs", "list");

        assertThat(told.exitCode()).isEqualTo(1);
        assertThat(told.err().lines()).singleElement().satisfies(line -> assertThat(line)
                .startsWith("Cannot use the lake's database jdbc:h2:")
                .contains("Table \"pipeline_run\" not found")
                .endsWith("See that it runs and has room, and try again."));
    }

    @Test
    void aRunThatIsNotThereIsToldAsThat() {
        Lake.open(new Home(home)).close();

        assertThat(Typed.in(home, "runs", "list").out()).contains("Nothing was run yet.");
        var shown = Typed.in(home, "runs", "show", "99");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.err())
                .contains("Cannot show run 99: there is none of that number; ./toancanh runs list tells all");
        var mistyped = Typed.in(home, "runs", "cancel", "last");
        assertThat(mistyped.exitCode()).isEqualTo(2);
        assertThat(mistyped.err()).contains("Cannot read run 'last': accepted is a number");
    }
}

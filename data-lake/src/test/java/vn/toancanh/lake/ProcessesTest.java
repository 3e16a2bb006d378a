package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

class ProcessesTest {

    @TempDir
    Path folder;

    private Province province;

    @BeforeEach
    void names() {
        province = new Province(new Home(folder.resolve("nhà")));
    }

    private ChildProcess process(String waitsAt) {
        return ChildProcess.start(
                environment(), RunningProcess.class, province.home().root().toString(), waitsAt);
    }

    /** What names the database to every process. */
    Map<String, String> environment() {
        return Map.of();
    }

    private Lake open() {
        return Lake.open(
                province.home(),
                DatabaseAddress.of(province.home(), environment()),
                Clock.systemUTC(),
                CodeVersion.UNPACKED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"begun", "records committed", "totals committed", "concluded", "predecessor removed", "published"
            })
    void aKilledRunIsFinishedByTheNext(String killedAt) {
        try (Lake lake = open()) {
            province.handIn(lake, 7);
            Province.run(lake);
            province.handIn(lake, 8);
        }

        try (ChildProcess run = process(killedAt)) {
            run.awaits(killedAt).isKilled();
        }

        try (Lake lake = open()) {
            assertThat(Province.amounts(lake)).containsExactly(killedAt.equals("published") ? 8.0 : 7.0);
            assertThat(lake.history().newestFirst()).hasSize(killedAt.equals("published") ? 2 : 1);
            Province.run(lake);
            assertThat(Province.amounts(lake)).containsExactly(8.0);
            assertThat(lake.history().newestFirst()).hasSize(2);
            assertThat(lake.reader()
                            .rows(
                                    lake.releases().latest().orElseThrow().slice(Province.RECORDS),
                                    row -> row.getField("people")))
                    .containsExactly(8L);
        }
    }

    @Test
    void twoProcessesMayOpenANewHomeAtTheSameTime() {
        try (ChildProcess one = process("open");
                ChildProcess other = process("open")) {
            one.awaits("open");
            other.awaits("open");
            one.goesOn().awaits("ended").ends();
            other.goesOn().awaits("ended").ends();
        }
    }

    @Test
    void aCommandPublishesWhileTheServerRuns() {
        try (Lake server = open()) {
            province.handIn(server, 7);
            try (ChildProcess command = process("nowhere")) {
                command.awaits("ended").ends();
            }
            assertThat(server.releases().latestId()).isEqualTo(1);
            assertThat(Province.amounts(server)).containsExactly(7.0);
        }
    }

    @Test
    void theServerGoesOnWhenTheProcessThatCameFirstEnds() {
        try (ChildProcess first = process("open").awaits("open");
                Lake server = open()) {
            first.goesOn().awaits("ended").ends();
            goesOn(server);
        }
    }

    @Test
    void theServerGoesOnWhenTheProcessThatCameFirstIsKilled() {
        try (ChildProcess first = process("open").awaits("open");
                Lake server = open()) {
            first.isKilled();
            goesOn(server);
        }
    }

    @Test
    void theServerGoesOnInTheMiddleOfARunWhenTheProcessThatCameFirstIsKilled() {
        try (ChildProcess first = process("open").awaits("open");
                Lake server = open()) {
            province.handIn(server, 7);
            Province.run(server, point -> {
                if (point.equals("records committed")) {
                    first.isKilled();
                }
            });
            assertThat(Province.amounts(server)).containsExactly(7.0);
        }
    }

    private void goesOn(Lake server) {
        long begun = server.releases().latestId();
        province.handIn(server, 7);
        Province.run(server);
        assertThat(server.releases().latestId()).isEqualTo(begun + 1);
        assertThat(Province.amounts(server)).containsExactly(7.0);
    }
}

package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.RegisterLakeTest.GOOD;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.PostgresServer;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.delivery.Waits;
import vn.toancanh.lake.release.CodeVersion;

/** The whole way from a file to a release with PostgreSQL as database and catalog, by two processes that share it. */
class PostgresPipelineTest {
    private static final String ACCEPTED = "step 2";

    @TempDir
    Path folder;

    private final DatabaseAddress database = PostgresServer.shared().newDatabase();
    private RegisterLake lake;

    @BeforeEach
    void publishes() {
        lake = new RegisterLake(
                folder,
                SharedSpark.ENGINE,
                Lake.open(RegisterLake.homeIn(folder), database, Clock.systemUTC(), CodeVersion.UNPACKED));
        lake.deliver(GOOD);
        assertThat(lake.totals("people", "2019")).containsEntry("369", "29 of 2/14");
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void aSecondProcessWaitsUntilTheFirstHasPublished() throws Exception {
        try (var child = child()) {
            child.awaits(ACCEPTED);
            assertThatThrownBy(() -> lake.lake().beginRun(Duration.ofMillis(200)))
                    .isInstanceOf(LakeException.class)
                    .hasMessageMatching("Cannot write to the lake: process \\d+ on .+ has been writing since .+");

            var waiting = CompletableFuture.supplyAsync(() -> lake.analytics().run(Progress.SILENT));
            assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            child.goesOn().awaits("ended").ends();

            assertThat(waiting.get())
                    .isEqualTo(new RunReport(List.of(), List.of(), Optional.empty(), new Waits(List.of())));
            assertThat(lake.release()).isEqualTo(2);
            assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        }
    }

    @Test
    void aProcessThatIsKilledInTheMiddleLeavesTheLockAndTheNextRunFinishes() {
        try (var child = child()) {
            child.awaits(ACCEPTED).isKilled();
        }
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().inbox().pending()).hasSize(1);

        lake.analytics().run(Progress.SILENT);

        assertThat(lake.release()).isEqualTo(2);
        assertThat(lake.totals("people", "2019"))
                .containsEntry("369", "30 of 2/14")
                .containsEntry("37", "30 of 2/145");
        assertThat(lake.lake().inbox().pending()).isEmpty();
        assertThat(lake.lake().history().newestFirst()).hasSize(2);
    }

    /** Delivers the corrected register, and waits once its rows are accepted. */
    private ChildProcess child() {
        return ChildAnalytics.correcting(PostgresServer.environment(database), folder, 2);
    }
}

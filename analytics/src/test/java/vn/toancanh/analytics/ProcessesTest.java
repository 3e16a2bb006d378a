package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.RegisterLakeTest.GOOD;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several processes on one home folder: some are killed, one looks on. */
class ProcessesTest {
    @TempDir
    Path folder;

    /** The steps are: validating, rows accepted, totalling, published. */
    @ParameterizedTest(name = "killed after step {0}, {1} ms later")
    @CsvSource({"1, 0", "1, 1500", "2, 0", "3, 0"})
    void aKilledRunLeavesTheLastReleaseAndTheNextOneFinishes(int step, long later) throws InterruptedException {
        try (var lake = new RegisterLake(folder)) {
            lake.deliver(GOOD);
        }

        try (var child = ChildAnalytics.correcting(folder, later == 0 ? step : -1)) {
            child.awaits("step " + step);
            Thread.sleep(later);
            child.isKilled();
        }

        try (var lake = new RegisterLake(folder)) {
            assertThat(lake.totals("people", "2019").get("369")).isIn("29 of 2/14", "30 of 2/14");
            assertThat(lake.release())
                    .isEqualTo(lake.totals("people", "2019").get("369").startsWith("30") ? 2 : 1);
            lake.analytics().run(Progress.SILENT);
            assertThat(lake.totals("people", "2019"))
                    .containsEntry("14320", "10 of 1/1")
                    .containsEntry("369", "30 of 2/14")
                    .containsEntry("37", "30 of 2/145");
            assertThat(lake.release()).isEqualTo(2);
            assertThat(lake.lake().inbox().pending()).isEmpty();
            assertThat(lake.lake().history().newestFirst()).hasSize(2);
        }
    }

    @Test
    void anOpenLakeSeesWhatAnotherProcessPublishes() {
        try (var lake = new RegisterLake(folder)) {
            lake.deliver(GOOD);
            try (var child = ChildAnalytics.correcting(folder, -1)) {
                child.awaits("ended");
            }
            assertThat(lake.release()).isEqualTo(2);
            assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        }
    }
}

package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkThrowable;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.lake.run.RunProgress;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/** A run stops when it is asked to, unless it has published by then. */
class RunCancelTest extends RegisterLakeTest {
    @Test
    void aRunThatIsAskedToStopStopsAtTheNextStepAndItsDeliveryWaitsForTheNextRun() {
        lake.deliver(GOOD);

        var deliveredFile = lake.file("corrected_2019.csv", CORRECTED.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> lake.analytics()
                        .deliver(
                                new DeliveryRequest(
                                        deliveredFile, RegisterLake.REGISTER, Optional.empty(), Optional.empty(), ""),
                                this::cancelAtTheTotals))
                .isInstanceOf(RunCancelled.class)
                .hasMessage("Cancelled run %d as it was asked to: nothing was published, and what waited still waits."
                        .formatted(lake.newestRun().id()));

        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(lake.newestRun().progress()).isEqualTo(new RunProgress(1, 3));
        assertThat(lake.newestRun().message())
                .isEqualTo("Stopped as it was asked to, with 1 of 3 steps done; nothing was published, and what waited"
                        + " still waits");
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().inbox().pending()).extracting(Delivery::fileName).containsExactly("corrected_2019.csv");
        lake.analytics().run(Progress.SILENT);
        assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        assertThat(lake.release()).isEqualTo(2);
    }

    private void cancelAtTheTotals(String step) {
        if (step.startsWith("totalling")) {
            cancelNewest();
            pause(Duration.ofSeconds(3));
        }
    }

    @Test
    void jobsThatAreGoingOnAreCancelledAndSayNothingAboutTheFile() {
        lake.deliver(GOOD);
        var rows = new StringBuilder("line_id,time_period,commune_code,household_key,provider,technology,status\n");
        for (int line = 0; line < 1_500_000; line++) {
            rows.append("L")
                    .append(line)
                    .append(",2024-12,14320,h")
                    .append(line)
                    .append(",vnpt,fibre,active\n");
        }
        var file = lake.file("lines_2024-12.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
        var request = new DeliveryRequest(file, RegisterLake.LINES, Optional.empty(), Optional.empty(), "");

        var cancelled = catchThrowableOfType(
                RunCancelled.class, () -> lake.analytics().deliver(request, step -> cancelNewest()));

        assertThat(cancelled.getSuppressed()[0])
                .isInstanceOfSatisfying(SparkThrowable.class, told -> assertThat(told.getCondition())
                        .isEqualTo("SPARK_JOB_CANCELLED"));
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(lake.lake().inbox().pending()).extracting(Delivery::fileName).containsExactly("lines_2024-12.csv");
    }

    @Test
    void aRunThatWaitsForTheWriterBeforeItStopsWaiting() throws Exception {
        try (var holding = lake.lake().beginRun()) {
            assertThat(holding.base()).isEmpty();
            var waiting = CompletableFuture.supplyAsync(() -> lake.analytics().run(Progress.SILENT));
            lake.awaitFirstRun();
            cancelNewest();

            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(RunCancelled.class);
            assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.CANCELLED);
            assertThat(lake.newestRun().message())
                    .startsWith("Stopped as it was asked to, before its first step; nothing was published");
        }
    }

    @Test
    void aWordThatComesAfterPublishingComesTooLate() {
        lake.analytics().deliver(lake.register(GOOD), step -> {
            if (step.startsWith("published")) {
                cancelNewest();
                pause(Duration.ofSeconds(3));
            }
        });

        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.PUBLISHED);
    }

    @Test
    void aWordThatComesWhileTheReleaseIsPublishedComesTooLate() {
        RecordedRun.of(
                lake.lake(),
                SharedSpark.ENGINE,
                RunCause.PIPELINE,
                Progress.SILENT,
                this::publishAndOnlyThenTell,
                release -> RunEnding.published(release, ""));

        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.PUBLISHED);
        assertThat(lake.newestRun().release()).isEqualTo(OptionalLong.of(1));
    }

    private long publishAndOnlyThenTell(RecordedRun recorded) {
        try (var run = recorded.begin()) {
            var release = run.publish("definitions");
            cancelNewest();
            pause(Duration.ofSeconds(3));
            recorded.tell(new StepNews.Done(Stage.PUBLISH, "published", Duration.ZERO, StepCounts.NONE));
            return release.id();
        }
    }

    @Test
    void anotherProcessCancelsARun() {
        lake.deliver(GOOD);
        try (var child = ChildAnalytics.correcting(folder, 1)) {
            child.awaits("step 1");
            cancelNewest();
            pause(Duration.ofSeconds(3));
            child.goesOn();

            assertThat(child.awaitsBeginning("Exception in thread \"main\" " + RunCancelled.class.getName() + ": "))
                    .startsWith("Cancelled run " + lake.newestRun().id());
        }
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().inbox().pending()).hasSize(1);
    }

    private void cancelNewest() {
        lake.lake().runs().requestCancel(lake.newestRun().id());
    }
}

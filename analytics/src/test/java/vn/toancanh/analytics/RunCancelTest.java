package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.REGISTER;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkThrowable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.lake.run.RunProgress;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/** A run stops when it is asked to, unless it has published by then. */
class RunCancelTest {
    private static final String BEFORE = HEADER + DONG_THANH + TAN_THANH;
    private static final String AFTER = BEFORE.replace(",9,9,,3", ",10,10,,3");

    @TempDir
    Path folder;

    private RegisterLake lake;

    @BeforeEach
    void opens() {
        lake = new RegisterLake(folder);
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void aRunThatIsAskedToStopStopsAtTheNextStepAndItsDeliveryWaitsForTheNextRun() {
        lake.deliver(BEFORE);

        var deliveredFile = lake.file("corrected_2019.csv", AFTER.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> lake.analytics()
                        .deliver(
                                new DeliveryRequest(deliveredFile, REGISTER, Optional.empty(), Optional.empty(), ""),
                                this::cancelAtTheTotals))
                .isInstanceOf(RunCancelled.class)
                .hasMessage("Cancelled run %d as it was asked to: nothing was published, and what waited still waits."
                        .formatted(newest().id()));

        assertThat(newest().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(newest().progress()).isEqualTo(new RunProgress(1, 3));
        assertThat(newest().message())
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
        lake.deliver(BEFORE);
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
        assertThat(newest().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(lake.lake().inbox().pending()).extracting(Delivery::fileName).containsExactly("lines_2024-12.csv");
    }

    @Test
    void aRunThatWaitsForTheWriterBeforeItStopsWaiting() throws Exception {
        try (var holding = lake.lake().beginRun()) {
            assertThat(holding.base()).isEmpty();
            var waiting = CompletableFuture.supplyAsync(() -> lake.analytics().run(Progress.SILENT));
            while (lake.lake().runs().newestFirst(1).isEmpty()) {
                pause(Duration.ofMillis(20));
            }
            cancelNewest();

            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(RunCancelled.class);
            assertThat(newest().outcome()).isEqualTo(RunOutcome.CANCELLED);
            assertThat(newest().message())
                    .startsWith("Stopped as it was asked to, before its first step; nothing was published");
        }
    }

    @Test
    void aWordThatComesAfterPublishingComesTooLate() {
        var file = lake.file("population-register_2019.csv", BEFORE.getBytes(StandardCharsets.UTF_8));

        lake.analytics().deliver(new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), ""), step -> {
            if (step.startsWith("published")) {
                cancelNewest();
                pause(Duration.ofSeconds(3));
            }
        });

        assertThat(newest().outcome()).isEqualTo(RunOutcome.PUBLISHED);
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
        assertThat(newest().outcome()).isEqualTo(RunOutcome.PUBLISHED);
        assertThat(newest().release()).isEqualTo(OptionalLong.of(1));
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
        lake.deliver(BEFORE);
        try (var child = child(1)) {
            child.awaits("step 1");
            cancelNewest();
            pause(Duration.ofSeconds(3));
            child.goesOn();

            assertThat(child.awaitsBeginning("Exception in thread \"main\" " + RunCancelled.class.getName() + ": "))
                    .startsWith("Cancelled run " + newest().id());
        }
        assertThat(newest().outcome()).isEqualTo(RunOutcome.CANCELLED);
        assertThat(lake.release()).isEqualTo(1);
        assertThat(lake.lake().inbox().pending()).hasSize(1);
    }

    private ChildProcess child(int waitsAfter) {
        var file = RegisterLake.write(folder.resolve("corrected.csv"), AFTER.getBytes(StandardCharsets.UTF_8));
        return ChildProcess.start(
                ChildAnalytics.class, folder.resolve("home").toString(), file.toString(), String.valueOf(waitsAfter));
    }

    private void cancelNewest() {
        lake.lake().runs().requestCancel(newest().id());
    }

    private RunEntry newest() {
        return lake.lake().runs().newestFirst(1).getFirst();
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

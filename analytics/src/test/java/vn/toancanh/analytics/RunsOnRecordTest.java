package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.analytics.RegisterLake.DONG_THANH;
import static vn.toancanh.analytics.RegisterLake.HEADER;
import static vn.toancanh.analytics.RegisterLake.REGISTER;
import static vn.toancanh.analytics.RegisterLake.TAN_THANH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.Validity;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunKind;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.lake.run.RunProgress;
import vn.toancanh.lake.run.RunStep;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/** Every run is on record as what it was. */
class RunsOnRecordTest {
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
    void aDeliveryIsARunWithItsStepsAndRows() {
        lake.deliver(BEFORE);

        var run = newest();
        assertThat(run.kind()).isEqualTo(RunKind.DELIVERY);
        assertThat(run.why()).isEqualTo("population-register_2019.csv (population-register, 2019)");
        assertThat(run.outcome()).as(run.message()).isEqualTo(RunOutcome.PUBLISHED);
        assertThat(run.release()).isEqualTo(OptionalLong.of(1));
        assertThat(run.progress()).isEqualTo(new RunProgress(3, 3));
        assertThat(lake.lake().runs().stepsOf(run))
                .extracting(RunStep::stage, RunStep::words)
                .containsExactly(
                        tuple(Stage.VALIDATE, "validating population-register_2019.csv (population-register, 2019)"),
                        tuple(Stage.TOTAL, "totalling population-register 2019"),
                        tuple(Stage.PUBLISH, "published release 1"));
        var validating = lake.lake().runs().stepsOf(run).getFirst();
        assertThat(validating.took().orElseThrow()).isPositive();
        assertThat(validating.counts())
                .extracting(StepCounts::rowsRead, StepCounts::rowsAccepted, StepCounts::rowsRejected)
                .containsExactly(2L, 2L, 0L);
        assertThat(validating.counts().files()).isPositive();
    }

    @Test
    void whatHasEndedOtherwiseIsOnRecordAsThat() {
        lake.analytics().run(Progress.SILENT);
        assertThat(newest().kind()).isEqualTo(RunKind.PIPELINE);
        assertThat(newest().outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(newest().message()).isEqualTo("Nothing waited, and things are defined as they were");
        assertThat(newest().progress().words()).isEqualTo("none");

        lake.deliver("no header at all\n");
        assertThat(newest().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(newest().message()).startsWith("Refused population-register_2019.csv: ");

        lake.deliver(BEFORE + DONG_THANH.replace("14320", "99999"));
        assertThat(newest().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(lake.lake().runs().stepsOf(newest()).getFirst().counts())
                .extracting(StepCounts::rowsRead, StepCounts::rowsAccepted, StepCounts::rowsRejected)
                .containsExactly(3L, 2L, 1L);

        var list = lake.file("units.csv", "no list at all\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> lake.analytics()
                        .importUnits(list, Validity.ofListFrom(LocalDate.of(2019, 1, 1)), Progress.SILENT))
                .isInstanceOf(RuntimeException.class);
        assertThat(newest().kind()).isEqualTo(RunKind.UNITS);
        assertThat(newest().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(newest().message()).contains("units.csv");
    }

    @Test
    void aNightTakesWhatWaitsAndExpiresReleasesInOneRun() {
        lake.deliver(BEFORE);
        lake.deliver(AFTER);
        lake.deliver(BEFORE);
        var corrected = lake.file("corrected.csv", AFTER.getBytes(StandardCharsets.UTF_8));
        lake.lake().inbox().receive(corrected, lake.concluded().delivery().consignment(), "definitions");

        lake.analytics().runNightly(new Retention(1), Progress.SILENT);

        assertThat(newest().kind()).isEqualTo(RunKind.NIGHTLY);
        assertThat(newest().release()).isEqualTo(OptionalLong.of(4));
        var expiring = lake.lake().runs().stepsOf(newest()).getLast();
        assertThat(expiring.stage()).isEqualTo(Stage.EXPIRE);
        assertThat(expiring.words()).as("the latest and its parent are kept").startsWith("expired 2 releases");
        assertThat(lake.lake().releases().find(1).orElseThrow().isExpired()).isTrue();
    }

    @Test
    void aNightOnWhichNothingCanBeTakenExpiresReleasesNonetheless() throws IOException {
        lake.deliver(BEFORE);
        lake.deliver(AFTER);
        lake.deliver(BEFORE);
        var own = Files.createDirectories(lake.lake().home().definitions());
        Files.writeString(own.resolve("measures.csv"), "no list at all\n");

        assertThatThrownBy(() -> lake.analytics().runNightly(new Retention(1), Progress.SILENT))
                .hasMessageContaining("Cannot read the definitions")
                .hasNoSuppressedExceptions();

        assertThat(newest().kind()).isEqualTo(RunKind.NIGHTLY);
        assertThat(newest().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(newest().message()).contains("Cannot read the definitions");
        assertThat(lake.lake().runs().stepsOf(newest()).getLast().stage()).isEqualTo(Stage.EXPIRE);
        assertThat(lake.lake().releases().find(1).orElseThrow().isExpired()).isTrue();
    }

    /** Its bytes were known, since they wait; while this run waits for the writer, another takes them. */
    @Test
    void aDeliveryThatAnotherRunTakesMeanwhileIsToldWithItsRows() throws Exception {
        var file = lake.file("population-register_2019.csv", BEFORE.getBytes(StandardCharsets.UTF_8));
        var request = new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), "");
        lake.analytics().handIn(request);
        CompletableFuture<DeliveryResult> delivering;
        try (var other = lake.lake().beginRun()) {
            delivering = CompletableFuture.supplyAsync(() -> lake.analytics().deliver(request, Progress.SILENT));
            while (lake.lake().runs().newestFirst(1).isEmpty()) {
                pause(Duration.ofMillis(20));
            }
            other.conclude(Conclusion.published(other.pending().getFirst(), new Placing(2, 0, 0, 0, 0), 1));
            other.publish(lake.analytics().definitions().hash());
        }

        assertThat(delivering.get(30, TimeUnit.SECONDS)).isInstanceOf(DeliveryResult.Taken.class);

        assertThat(newest().kind()).isEqualTo(RunKind.DELIVERY);
        assertThat(newest().outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(newest().message())
                .isEqualTo(
                        "Another run had taken population-register_2019.csv by then: published, 3 rows read, 2 accepted,"
                                + " 1 rejected");
    }

    @Test
    void whatIsPublishedIsToldSoThoughItsHistoryCannotBeRead() {
        var file = lake.file("population-register_2019.csv", BEFORE.getBytes(StandardCharsets.UTF_8));
        var request = new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), "");

        var result = lake.analytics().deliver(request, new Progress() {
            @Override
            public void step(String what) {}

            @Override
            public void tell(StepNews news) {
                if (news instanceof StepNews.Done done && done.stage() == Stage.PUBLISH) {
                    losesItsHistory();
                }
            }
        });

        assertThat(result).isInstanceOf(DeliveryResult.Taken.class);
        assertThatThrownBy(() -> lake.lake().history().newestFirst()).isInstanceOf(RuntimeException.class);
        assertThat(newest().outcome()).as(newest().message()).isEqualTo(RunOutcome.PUBLISHED);
        assertThat(newest().release()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aRunWhoseDeliveryWasTakenBeforeEndsAsItDidThoughNobodyCanTellOfIt() throws Exception {
        var file = lake.file("population-register_2019.csv", BEFORE.getBytes(StandardCharsets.UTF_8));
        var request = new DeliveryRequest(file, REGISTER, Optional.empty(), Optional.empty(), "");
        lake.analytics().handIn(request);
        CompletableFuture<DeliveryResult> delivering;
        try (var other = lake.lake().beginRun()) {
            delivering = CompletableFuture.supplyAsync(() -> lake.analytics().deliver(request, Progress.SILENT));
            while (lake.lake().runs().newestFirst(1).isEmpty()) {
                pause(Duration.ofMillis(20));
            }
            other.conclude(Conclusion.published(other.pending().getFirst(), new Placing(2, 0, 0, 0, 0), 1));
            other.publish(lake.analytics().definitions().hash());
            losesItsHistory();
        }

        assertThat(delivering.get(30, TimeUnit.SECONDS)).isInstanceOf(DeliveryResult.Taken.class);
        assertThat(newest().outcome()).as(newest().message()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(newest().message()).isEqualTo("Nothing waited, and things are defined as they were");
    }

    private void losesItsHistory() {
        try (var files = Files.walk(folder.resolve("home"))) {
            var lost = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/deliveries/data/"))
                    .toList();
            assertThat(lost).isNotEmpty();
            for (var file : lost) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aKilledRunIsInterruptedAndTheNextOneFinishes() {
        lake.deliver(BEFORE);
        try (var child = child(2)) {
            child.awaits("step 2");
            pause(Duration.ofSeconds(4));
            assertThat(newest().outcome()).as("it waits, but it lives").isEqualTo(RunOutcome.RUNNING);
            child.isKilled();
        }
        pause(Duration.ofSeconds(4));

        lake.analytics().run(Progress.SILENT);

        assertThat(runs())
                .extracting(RunEntry::outcome, RunEntry::kind)
                .containsExactly(
                        tuple(RunOutcome.PUBLISHED, RunKind.PIPELINE),
                        tuple(RunOutcome.INTERRUPTED, RunKind.DELIVERY),
                        tuple(RunOutcome.PUBLISHED, RunKind.DELIVERY));
        assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    private ChildProcess child(int waitsAfter) {
        var file = RegisterLake.write(folder.resolve("corrected.csv"), AFTER.getBytes(StandardCharsets.UTF_8));
        return ChildProcess.start(
                ChildAnalytics.class, folder.resolve("home").toString(), file.toString(), String.valueOf(waitsAfter));
    }

    private RunEntry newest() {
        return runs().getFirst();
    }

    private List<RunEntry> runs() {
        return lake.lake().runs().newestFirst(100);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

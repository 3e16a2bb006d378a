package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Validity;
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
class RunsOnRecordTest extends RegisterLakeTest {
    @Test
    void aDeliveryIsARunWithItsStepsAndRows() {
        lake.deliver(GOOD);

        var run = lake.newestRun();
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
        assertThat(lake.newestRun().kind()).isEqualTo(RunKind.PIPELINE);
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(lake.newestRun().message()).isEqualTo("Nothing waited, and things are defined as they were");
        assertThat(lake.newestRun().progress().words()).isEqualTo("none");

        lake.deliver("no header at all\n");
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(lake.newestRun().message()).startsWith("Refused population-register_2019.csv: ");

        lake.deliver(GOOD + RegisterLake.DONG_THANH.replace("14320", "99999"));
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(lake.lake().runs().stepsOf(lake.newestRun()).getFirst().counts())
                .extracting(StepCounts::rowsRead, StepCounts::rowsAccepted, StepCounts::rowsRejected)
                .containsExactly(3L, 2L, 1L);

        var list = lake.file("units.csv", "no list at all\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> lake.analytics()
                        .importUnits(list, Validity.ofListFrom(LocalDate.of(2019, 1, 1)), Progress.SILENT))
                .isInstanceOf(RuntimeException.class);
        assertThat(lake.newestRun().kind()).isEqualTo(RunKind.UNITS);
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(lake.newestRun().message()).contains("units.csv");
    }

    @Test
    void aNightTakesWhatWaitsAndExpiresReleasesInOneRun() {
        lake.deliver(GOOD);
        lake.deliver(CORRECTED);
        lake.deliver(GOOD);
        var corrected = lake.file("corrected.csv", CORRECTED.getBytes(StandardCharsets.UTF_8));
        lake.lake().inbox().receive(corrected, lake.concluded().delivery().consignment(), "definitions");

        lake.analytics().runNightly(new Retention(1), Progress.SILENT);

        assertThat(lake.newestRun().kind()).isEqualTo(RunKind.NIGHTLY);
        assertThat(lake.newestRun().release()).isEqualTo(OptionalLong.of(4));
        var expiring = lake.lake().runs().stepsOf(lake.newestRun()).getLast();
        assertThat(expiring.stage()).isEqualTo(Stage.EXPIRE);
        assertThat(expiring.words()).as("the latest and its parent are kept").startsWith("expired 2 releases");
        assertThat(lake.lake().releases().find(1).orElseThrow().isExpired()).isTrue();
    }

    @Test
    void aNightOnWhichNothingCanBeTakenExpiresReleasesNonetheless() throws IOException {
        lake.deliver(GOOD);
        lake.deliver(CORRECTED);
        lake.deliver(GOOD);
        var own = Files.createDirectories(lake.lake().home().definitions());
        Files.writeString(own.resolve("measures.csv"), "no list at all\n");

        assertThatThrownBy(() -> lake.analytics().runNightly(new Retention(1), Progress.SILENT))
                .hasMessageContaining("Cannot read the definitions")
                .hasNoSuppressedExceptions();

        assertThat(lake.newestRun().kind()).isEqualTo(RunKind.NIGHTLY);
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(lake.newestRun().message()).contains("Cannot read the definitions");
        assertThat(lake.lake().runs().stepsOf(lake.newestRun()).getLast().stage())
                .isEqualTo(Stage.EXPIRE);
        assertThat(lake.lake().releases().find(1).orElseThrow().isExpired()).isTrue();
    }

    /** Its bytes were known, since they wait; while this run waits for the writer, another takes them. */
    @Test
    void aDeliveryThatAnotherRunTakesMeanwhileIsToldWithItsRows() throws Exception {
        assertThat(lake.deliverWhatAnotherTakes(lake.register(GOOD), () -> {}))
                .isInstanceOf(DeliveryResult.Taken.class);

        assertThat(lake.newestRun().kind()).isEqualTo(RunKind.DELIVERY);
        assertThat(lake.newestRun().outcome()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(lake.newestRun().message())
                .isEqualTo(
                        "Another run had taken population-register_2019.csv by then: published, 3 rows read, 2 accepted,"
                                + " 1 rejected");
    }

    @Test
    void whatIsPublishedIsToldSoThoughItsHistoryCannotBeRead() {

        var result = lake.analytics().deliver(lake.register(GOOD), new Progress() {
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
        assertThat(lake.newestRun().outcome()).as(lake.newestRun().message()).isEqualTo(RunOutcome.PUBLISHED);
        assertThat(lake.newestRun().release()).isEqualTo(OptionalLong.of(1));
    }

    @Test
    void aRunWhoseDeliveryWasTakenBeforeEndsAsItDidThoughNobodyCanTellOfIt() throws Exception {
        assertThat(lake.deliverWhatAnotherTakes(lake.register(GOOD), this::losesItsHistory))
                .isInstanceOf(DeliveryResult.Taken.class);
        assertThat(lake.newestRun().outcome()).as(lake.newestRun().message()).isEqualTo(RunOutcome.UNCHANGED);
        assertThat(lake.newestRun().message()).isEqualTo("Nothing waited, and things are defined as they were");
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
        lake.deliver(GOOD);
        try (var child = ChildAnalytics.correcting(folder, 2)) {
            child.awaits("step 2");
            pause(Duration.ofSeconds(4));
            assertThat(lake.newestRun().outcome()).as("it waits, but it lives").isEqualTo(RunOutcome.RUNNING);
            child.isKilled();
        }
        pause(Duration.ofSeconds(4));

        lake.analytics().run(Progress.SILENT);

        assertThat(lake.lake().runs().newestFirst(100))
                .extracting(RunEntry::outcome, RunEntry::kind)
                .containsExactly(
                        tuple(RunOutcome.PUBLISHED, RunKind.PIPELINE),
                        tuple(RunOutcome.INTERRUPTED, RunKind.DELIVERY),
                        tuple(RunOutcome.PUBLISHED, RunKind.DELIVERY));
        assertThat(lake.totals("people", "2019")).containsEntry("369", "30 of 2/14");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }
}

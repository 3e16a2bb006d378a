package vn.toancanh.lake.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;
import vn.toancanh.lake.release.CodeVersion;

/** What the log of runs says of runs that go on, have ended, or were killed. */
class RunLogTest {
    private static final Worker ELSEWHERE = new Worker("elsewhere", 1, Optional.empty());

    @TempDir
    Path folder;

    private LakeDatabase database;
    private RunLog log;

    @BeforeEach
    void opens() {
        database = LakeDatabase.open(address());
        log = new RunLog(database, () -> false);
    }

    DatabaseAddress address() {
        return DatabaseAddress.of(new Home(folder).create(), Map.of());
    }

    @AfterEach
    void closes() {
        database.close();
    }

    @Test
    void aRunIsOnRecordWithItsStepsWhileItGoesOnAndWhenItHasEnded() {
        var run = begin(log);
        run.note(new StepNews.Remaining(3));
        run.note(new StepNews.Began(Stage.VALIDATE, "validating census.csv"));

        var going = only();
        assertThat(going.kind()).isEqualTo(RunKind.DELIVERY);
        assertThat(going.why()).isEqualTo("census.csv");
        assertThat(going.outcome()).isEqualTo(RunOutcome.RUNNING);
        assertThat(going.codeVersion()).isEqualTo(CodeVersion.UNPACKED);
        assertThat(going.worker().process()).isEqualTo(ProcessHandle.current().pid());
        assertThat(going.progress()).isEqualTo(new RunProgress(0, 3));
        assertThat(log.stepsOf(going)).singleElement().satisfies(step -> {
            assertThat(step.words()).isEqualTo("validating census.csv");
            assertThat(step.took()).isEmpty();
        });

        run.note(new StepNews.Ended("  rows", Duration.ofMillis(1500), new StepCounts(10, 9, 1, 2)));
        run.note(new StepNews.Remaining(1));
        run.note(new StepNews.Done(Stage.PUBLISH, "published release 1", Duration.ofMillis(20), StepCounts.NONE));
        assertThat(only().progress()).isEqualTo(new RunProgress(2, 2));
        run.end(RunEnding.of(RunOutcome.REFUSED, "the units of 2018 are missing"));

        var ended = only();
        assertThat(ended.outcome()).isEqualTo(RunOutcome.REFUSED);
        assertThat(ended.message()).isEqualTo("the units of 2018 are missing");
        assertThat(ended.release()).isEmpty();
        assertThat(ended.endedAt().orElseThrow())
                .isBetween(ended.startedAt(), ended.startedAt().plusSeconds(60));
        assertThat(log.stepsOf(ended))
                .extracting(
                        RunStep::number,
                        RunStep::stage,
                        step -> step.took().orElseThrow().toMillis(),
                        RunStep::counts)
                .containsExactly(
                        tuple(1, Stage.VALIDATE, 1500L, new StepCounts(10, 9, 1, 2)),
                        tuple(2, Stage.PUBLISH, 20L, StepCounts.NONE));
    }

    @Test
    void theNewestRunStandsFirst() {
        var first = begin(log);
        var second = begin(log);

        assertThat(log.newestFirst(10)).extracting(RunEntry::id).containsExactly(second.id(), first.id());
        assertThat(log.newestFirst(1)).extracting(RunEntry::id).containsExactly(second.id());
        assertThat(log.find(first.id() + 100)).isEmpty();
    }

    @Test
    void aPublishedRunNamesItsRelease() {
        database.change(handle -> handle.execute(
                "insert into lake_release values (7, null, null, current_timestamp, 'x', null, null, null)"));
        var run = begin(log);

        run.end(RunEnding.published(7, ""));

        assertThat(only().release()).isEqualTo(OptionalLong.of(7));
        assertThatThrownBy(() -> RunEnding.of(RunOutcome.RUNNING, ""))
                .hasMessage("Cannot end a run as 'running': any other outcome is accepted");
    }

    @Test
    void wordsThatAreTooLongAreCutAndNothingFails() {
        var run = log.begin(RunKind.PIPELINE, "w".repeat(5000), CodeVersion.UNPACKED);
        run.note(new StepNews.Began(Stage.VALIDATE, "v".repeat(5000)));
        run.end(RunEnding.of(RunOutcome.FAILED, "m".repeat(5000)));

        assertThat(only().why()).hasSize(1000).endsWith("…");
        assertThat(only().message()).hasSize(4000).endsWith("…");
        assertThat(log.stepsOf(only()).getFirst().words()).hasSize(1000);
    }

    @Test
    void aRunWhoseProcessHasGoneIsInterruptedWhenItWasNotHeardOfForSomeSeconds() {
        var dead = new Worker(Worker.here().host(), deadProcess(), Optional.empty());
        begin(new RunLog(database, () -> false, dead));

        assertThat(only().outcome())
                .as("a machine may show us another list of processes: that of its container")
                .isEqualTo(RunOutcome.RUNNING);
        silent(Duration.ofSeconds(4));

        assertThat(only().outcome()).isEqualTo(RunOutcome.INTERRUPTED);
        assertThat(only().endedAt()).hasValue(only().heartbeatAt());
        assertThat(only().message()).endsWith("ended in the middle of it; the next run begins anew");
    }

    @Test
    void aProcessThatHasTheNumberOfAnEarlierOneIsNotTakenForIt() {
        var here = Worker.here();
        var earlier = new Worker(here.host(), here.process(), Optional.of(Instant.EPOCH));
        begin(new RunLog(database, () -> false, earlier));
        silent(Duration.ofSeconds(4));

        assertThat(only().outcome()).isEqualTo(RunOutcome.INTERRUPTED);
    }

    @Test
    void aLivingProcessOfThisMachineMayBeSilentForAWhile() {
        begin(log);
        silent(Duration.ofSeconds(15));

        assertThat(only().outcome()).isEqualTo(RunOutcome.RUNNING);
    }

    @Test
    void aSilentRunOfAnotherMachineIsLeftAloneWhileSomebodyHoldsTheWritersLock() {
        begin(new RunLog(database, () -> false, ELSEWHERE));
        silent(Duration.ofMinutes(5));

        assertThat(only().outcome()).isEqualTo(RunOutcome.RUNNING);
        assertThat(log.isAnyRunning()).isTrue();
        var whenFree = new RunLog(database, () -> true);
        assertThat(whenFree.newestFirst(1).getFirst().outcome()).isEqualTo(RunOutcome.INTERRUPTED);
        assertThat(whenFree.isAnyRunning()).isFalse();
    }

    @Test
    void aRunOfAnotherMachineThatWasHeardOfIsLeftAloneWhoeverHoldsTheLock() {
        begin(new RunLog(database, () -> true, ELSEWHERE));
        silent(Duration.ofSeconds(15));

        assertThat(new RunLog(database, () -> true).newestFirst(1).getFirst().outcome())
                .isEqualTo(RunOutcome.RUNNING);
    }

    @Test
    void aRunThatWasTakenForInterruptedGoesOnOnceItIsHeardOfAgain() {
        var run = begin(new RunLog(database, () -> true, ELSEWHERE));
        silent(Duration.ofMinutes(5));
        var whenFree = new RunLog(database, () -> true);
        assertThat(whenFree.newestFirst(1).getFirst().outcome()).isEqualTo(RunOutcome.INTERRUPTED);

        run.beat();

        assertThat(only().outcome()).isEqualTo(RunOutcome.RUNNING);
        assertThat(only().endedAt()).isEmpty();
        run.end(RunEnding.of(RunOutcome.UNCHANGED, ""));
        run.beat();
        assertThat(only().outcome()).as("a late sign of life ends no ending").isEqualTo(RunOutcome.UNCHANGED);
    }

    @Test
    void aRunHearsThatItIsToStop() {
        var run = begin(log);
        assertThat(run.beat()).isFalse();

        var asked = log.requestCancel(run.id()).orElseThrow();

        assertThat(asked.outcome()).isEqualTo(RunOutcome.RUNNING);
        assertThat(asked.cancelRequestedAt()).isPresent();
        assertThat(run.beat()).isTrue();
        assertThat(log.requestCancel(run.id()).orElseThrow().cancelRequestedAt())
                .isEqualTo(asked.cancelRequestedAt());
        assertThat(log.requestCancel(run.id() + 100)).isEmpty();
    }

    @Test
    void aRunThatHasEndedIsNotAskedToStop() {
        var run = begin(log);
        run.end(RunEnding.of(RunOutcome.UNCHANGED, ""));

        assertThat(log.requestCancel(run.id()).orElseThrow().cancelRequestedAt())
                .isEmpty();
    }

    private static OpenRun begin(RunLog log) {
        return log.begin(RunKind.DELIVERY, "census.csv", CodeVersion.UNPACKED);
    }

    private RunEntry only() {
        return log.newestFirst(1).getFirst();
    }

    /** As if nothing had been heard of any run for so long. */
    private void silent(Duration silence) {
        database.change(handle ->
                handle.execute("update pipeline_run set heartbeat_at = current_timestamp - interval '%d' second"
                        .formatted(silence.toSeconds())));
    }

    private static long deadProcess() {
        try {
            var process = new ProcessBuilder("true").start();
            process.waitFor();
            return process.pid();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

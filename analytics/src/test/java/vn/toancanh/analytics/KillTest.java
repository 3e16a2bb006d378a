package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.analytics.Killing.Held;
import vn.toancanh.analytics.MortalAnalytics.Looks;
import vn.toancanh.lake.run.Stage;

/** Processes are killed as by kill -9, at every step and anywhere between: nobody sees half a release, and nothing is lost. */
class KillTest {
    /** So many that processors are busy while one waits for a lock to be old enough to be nobody's. */
    private static final List<Held> LAKES = List.of(
            Held.BY_A_SERVER,
            Held.BY_THE_READER,
            Held.BY_THE_READER,
            Held.BY_THE_KILLED_ALONE,
            Held.BY_THE_KILLED_ALONE);

    private static final int KILLS_OF_EACH_LAKE = Integer.getInteger("toancanh.kills", 42);
    private static final long SEED = Long.getLong("toancanh.kills.seed", System.nanoTime());

    @TempDir
    Path folder;

    private final Kills kills = new Kills();

    @Test
    void noKillHalvesAReleaseOrLosesADelivery() throws Exception {
        var start = FastStart.in(folder);
        var steps = stepsOfALife(start);
        try (var threads = Executors.newCachedThreadPool()) {
            for (var lake : threads.invokeAll(lakes(start, steps))) {
                lake.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("With -Dtoancanh.kills.seed=%d, after %s".formatted(SEED, kills), e.getCause());
        }
        System.out.println(kills);
        assertThat(kills.count()).isGreaterThanOrEqualTo(200);
        assertThat(steps).allSatisfy(step -> assertThat(kills.waitingAt(step))
                .as("killed at %s, of %s", step, kills)
                .isPositive());
    }

    /** What a process tells that nobody kills: every step at which others are killed then. */
    private List<String> stepsOfALife(FastStart start) throws IOException {
        try (var life = life(start, Ground.embeddedIn(folder.resolve("whole")), Looks.SPARK, 1, 3)) {
            life.live();
            var steps = life.steps().stream()
                    .map(step -> step.split(" ")[1])
                    .distinct()
                    .toList();
            assertThat(steps)
                    .contains(
                            "handed-in", "landed-on-record", "committed-totals", "committed-deliveries", "round-ended");
            for (var stage : Stage.values()) {
                // what is made up is handed in, and goes the same way then
                if (stage != Stage.SIMULATE) {
                    assertThat(steps).as("%s", life).anyMatch(step -> step.startsWith(stage.id()));
                }
            }
            return steps;
        }
    }

    private static Victim life(FastStart start, Ground ground, Looks looks, int first, int last) throws IOException {
        var from = new Resumption(first, Set.of());
        return Victim.start(start, ground, MortalAnalytics.arguments(ground, looks, from, last, "nowhere"));
    }

    private List<Callable<Void>> lakes(FastStart start, List<String> steps) {
        return IntStream.range(0, LAKES.size())
                .<Callable<Void>>mapToObj(number -> () -> killOn(LAKES.get(number), number, start, steps))
                .toList();
    }

    private Void killOn(Held held, int number, FastStart start, List<String> steps) throws Exception {
        var ground = ground(held, folder.resolve("lake-" + number));
        var killing = new Killing(ground, start, held, kills, SEED + number);
        killing.kill(steps, KILLS_OF_EACH_LAKE);
        int last = killing.finish();
        var unharmed = Ground.embeddedIn(folder.resolve("unharmed-" + number));
        try (var life = life(start, unharmed, Looks.PLAIN_JAVA, last, last)) {
            life.live();
        }
        try (var aftermath = new Aftermath(ground, new Round(last))) {
            aftermath.requireThatEveryRoundWasPublishedOnce();
            aftermath.requireTheTotalsOf(unharmed);
            aftermath.requireThatKilledRunsAreInterrupted(killing.interrupted(), KILLS_OF_EACH_LAKE);
            aftermath.requireNoFilesThatNobodyNeeds();
        }
        return null;
    }

    private static Ground ground(Held held, Path folder) throws IOException {
        return held == Held.BY_A_SERVER ? Ground.servedIn(folder) : Ground.embeddedIn(folder);
    }
}

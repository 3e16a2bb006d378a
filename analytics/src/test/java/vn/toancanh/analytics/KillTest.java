package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import vn.toancanh.lake.Home;
import vn.toancanh.lake.run.Stage;

/** Processes are killed as by kill -9, at every step and anywhere between: nobody sees half a release, and nothing is lost. */
class KillTest {
    /** So many that processors are busy while one waits for a lock to be old enough to be nobody's. */
    private static final int LAKES_OF_EACH_KIND = 2;

    private static final int KILLS_OF_EACH_LAKE = Integer.getInteger("toancanh.kills", 50);
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
        try (var life = life(start, "whole", Looks.SPARK, 1, 3)) {
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

    private Victim life(FastStart start, String home, Looks looks, int first, int last) throws IOException {
        return Victim.start(
                start, MortalAnalytics.arguments(home(home), looks, new Resumption(first, Set.of()), last, "nowhere"));
    }

    private Home home(String name) throws IOException {
        return new Home(Files.createDirectories(folder.resolve(name)).resolve("home"));
    }

    private List<Callable<Void>> lakes(FastStart start, List<String> steps) {
        return Arrays.stream(Held.values())
                .flatMap(held -> IntStream.range(0, LAKES_OF_EACH_KIND)
                        .<Callable<Void>>mapToObj(number -> () -> killOn(held, number, start, steps)))
                .toList();
    }

    private Void killOn(Held held, int number, FastStart start, List<String> steps) throws Exception {
        var name = "%s %d".formatted(held, number);
        var killing = new Killing(home(name), start, held, kills, SEED + name.hashCode());
        killing.kill(steps, KILLS_OF_EACH_LAKE);
        int last = killing.finish();
        var unharmed = "unharmed " + name;
        try (var life = life(start, unharmed, Looks.PLAIN_JAVA, last, last)) {
            life.live();
        }
        try (var aftermath = new Aftermath(home(name), new Round(last))) {
            aftermath.requireThatEveryRoundWasPublishedOnce();
            aftermath.requireTheTotalsOf(home(unharmed));
            aftermath.requireThatKilledRunsAreInterrupted(killing.interrupted(), KILLS_OF_EACH_LAKE);
            aftermath.requireNoFilesThatNobodyNeeds();
        }
        return null;
    }
}

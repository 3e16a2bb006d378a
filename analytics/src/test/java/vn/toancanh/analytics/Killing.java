package vn.toancanh.analytics;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.toancanh.analytics.MortalAnalytics.Looks;

/** Kills one process after the other on one lake, and looks after each whether the next can do with what it left. */
final class Killing {
    private static final String NOWHERE = "nowhere";

    private static final int SPARK_DEATHS = 3;

    private final Ground ground;
    private final FastStart start;
    private final Held held;
    private final Kills kills;
    private final Random random;
    private Resumption resumption = Resumption.BEGINNING;
    private long seen;
    private int interrupted;

    /** Who has the database open while a process is killed. */
    enum Held {
        /** A PostgreSQL, which outlives them all. */
        BY_A_SERVER,
        /** Also the reader, which serves it to the others. */
        BY_THE_READER,
        /** The process that is killed, and nobody else. */
        BY_THE_KILLED_ALONE
    }

    /** A way to kill a process. */
    private sealed interface Death {
        /** While it waits at the step. */
        record At(String step) implements Death {}

        /** Anywhere within the time after the step. */
        record After(Looks looks, String step, Duration longest) implements Death {}
    }

    Killing(Ground ground, FastStart start, Held held, Kills kills, long seed) {
        this.ground = ground;
        this.start = start;
        this.held = held;
        this.kills = kills;
        this.random = new Random(seed);
    }

    /** @param steps at each of which is killed */
    void kill(List<String> steps, int inAll) throws Exception {
        var deaths = deaths(steps, inAll);
        switch (held) {
            case BY_A_SERVER, BY_THE_READER -> killBeforeAReader(deaths);
            case BY_THE_KILLED_ALONE -> killAlone(deaths);
        }
    }

    /** Every step; then at random moments of Spark's work, of opening, of all the work, and soon after one of the steps. */
    private List<Death> deaths(List<String> steps, int inAll) {
        var deaths = new ArrayList<Death>();
        steps.forEach(step -> deaths.add(new Death.At(step)));
        for (int i = 0; i < SPARK_DEATHS; i++) {
            deaths.add(new Death.After(Looks.SPARK, "validate-began", Duration.ofSeconds(4)));
        }
        while (deaths.size() < inAll) {
            deaths.add(new Death.After(Looks.PLAIN_JAVA, "starting", Duration.ofMillis(800)));
            deaths.add(new Death.After(Looks.PLAIN_JAVA, "opened", Duration.ofMillis(1700)));
            for (int i = 0; i < 3; i++) {
                var step = steps.get(random.nextInt(steps.size()));
                deaths.add(new Death.After(Looks.PLAIN_JAVA, step, Duration.ofMillis(150)));
            }
        }
        var died = deaths.subList(0, inAll);
        Collections.shuffle(died, random);
        return died;
    }

    private void killBeforeAReader(List<Death> deaths) throws Exception {
        try (var onlooker = new Onlooker(ground, 0);
                var reading = new Reading(onlooker)) {
            for (var death : deaths) {
                kill(death);
                reading.requireWell();
                look(onlooker);
            }
            kills.addReadings(onlooker.readings());
        }
    }

    private void killAlone(List<Death> deaths) throws Exception {
        for (var death : deaths) {
            kill(death);
            try (var onlooker = new Onlooker(ground, seen)) {
                look(onlooker);
                kills.addReadings(onlooker.readings());
            }
        }
    }

    private void look(Onlooker onlooker) {
        onlooker.look();
        onlooker.requireNothingLost(resumption);
        seen = onlooker.seen();
    }

    private void kill(Death death) throws IOException, InterruptedException {
        switch (death) {
            case Death.At at -> {
                try (var victim =
                        Victim.start(start, ground, arguments(Looks.PLAIN_JAVA, Integer.MAX_VALUE, at.step()))) {
                    victim.dieWaiting();
                    kills.addWaiting(at.step());
                    interrupted += isInRun(at.step()) ? 1 : 0;
                    resumption = resumption.after(victim.steps());
                }
            }
            case Death.After after -> {
                try (var victim = Victim.start(start, ground, arguments(after.looks(), Integer.MAX_VALUE, NOWHERE))) {
                    victim.dieAfter(
                            after.step(),
                            Duration.ofMillis(random.nextLong(after.longest().toMillis())));
                    kills.addAnywhere(victim.lastStep());
                    resumption = resumption.after(victim.steps());
                }
            }
        }
    }

    private static boolean isInRun(String step) {
        return !MortalAnalytics.STEPS_OUTSIDE_OF_RUNS.contains(step);
    }

    private List<String> arguments(Looks looks, int lastRound, String waitsAt) {
        return MortalAnalytics.arguments(ground, looks, resumption, lastRound, waitsAt);
    }

    /** Lets a process live that ends the round in hand, and gives its number. */
    int finish() throws IOException {
        int last = resumption.round();
        try (var survivor = Victim.start(start, ground, arguments(Looks.PLAIN_JAVA, last, NOWHERE))) {
            survivor.live();
        }
        return last;
    }

    /** At least so many runs were killed in the middle. */
    int interrupted() {
        return interrupted;
    }
}

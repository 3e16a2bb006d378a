package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.events.CreateSnapshotEvent;
import org.apache.iceberg.events.Listeners;
import vn.toancanh.analytics.run.PlainPipeline;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.lake.release.Retention;

/** The process that is killed: it hands in one round after the other, runs the pipeline on each, and tells every step. */
final class MortalAnalytics {
    /** Later than a reader can fall behind. */
    static final Retention KEPT = new Retention(8);

    /** What is told before and after runs. */
    static final Set<String> STEPS_OUTSIDE_OF_RUNS =
            Set.of("starting", "opened", "landed", "handed-in", "landed-on-record", "landing-emptied", "round-ended");

    private final Path outside;
    private final SparkEngine engine;
    private final Analytics analytics;
    private final Looks looks;
    private final Steps steps;

    /** Who looks at the rows. */
    enum Looks {
        SPARK,
        PLAIN_JAVA
    }

    private MortalAnalytics(Ground ground, Looks looks, Steps steps) {
        this.outside = ground.home().root().resolveSibling("outside");
        this.engine = new SparkEngine(ground.home().root().resolve("scratch"));
        this.analytics = Analytics.sharing(engine, ground.openedAhead());
        this.looks = looks;
        this.steps = steps;
    }

    /** @param waitsAt the step at which to wait; one that never comes waits nowhere */
    static List<String> arguments(Ground ground, Looks looks, Resumption from, int lastRound, String waitsAt) {
        return List.of(
                ground.home().root().toString(),
                looks.name(),
                String.valueOf(from.round()),
                String.join(",", from.done()),
                String.valueOf(lastRound),
                waitsAt);
    }

    public static void main(String[] arguments) throws IOException {
        var steps = new Steps(arguments[5]);
        steps.reached("starting");
        var mortal = new MortalAnalytics(
                Ground.of(Path.of(arguments[0]), System.getenv()), Looks.valueOf(arguments[1]), steps);
        Listeners.register(steps::committed, CreateSnapshotEvent.class);
        steps.reached("opened");
        var done = Set.of(arguments[3].split(","));
        int last = Integer.parseInt(arguments[4]);
        for (int number = Integer.parseInt(arguments[2]); number <= last; number++) {
            mortal.take(new Round(number), done);
            done = Set.of();
        }
        mortal.analytics.close();
        mortal.engine.close();
    }

    private void take(Round round, Set<String> done) throws IOException {
        steps.begins(round);
        if (!done.contains("landed")) {
            land(Round.LINES_FILE, round.lines());
            land(Round.UNKNOWN_COMMUNE_FILE, round.unknownCommune());
            steps.reached("landed");
        }
        if (!done.contains("handed-in")) {
            analytics.handIn(Round.registerRequest(write(outside.resolve("register_2019.csv"), round.register())));
            steps.reached("handed-in");
        }
        takeLanded(round);
        run(round);
        steps.reached("round-ended");
    }

    /** As a sender does: under another name until it is whole. */
    private void land(String name, String content) throws IOException {
        var file = analytics.lake().home().landing().resolve(name);
        var part = write(file.resolveSibling(file.getFileName() + ".part"), content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** In every other round with a stop at the moment when the bytes are on record and the file is still there. */
    private void takeLanded(Round round) {
        var lines = analytics.lake().home().landing().resolve(Round.LINES_FILE);
        if (round.number() % 2 == 1 && Files.exists(lines)) {
            analytics.handIn(Round.linesRequest(lines));
            steps.reached("landed-on-record");
        }
        analytics.landing().take(Instant.now().plus(LandingFolder.STILL).plusSeconds(60));
        steps.reached("landing-emptied");
    }

    private void run(Round round) {
        var nightly = round.number() % 3 == 0;
        switch (looks) {
            case SPARK -> {
                if (nightly) {
                    analytics.runNightly(KEPT, steps);
                } else {
                    analytics.run(steps);
                }
            }
            case PLAIN_JAVA ->
                RecordedRun.of(
                        analytics.lake(),
                        engine,
                        RunCause.PIPELINE,
                        steps,
                        recorded -> plainly(recorded, nightly),
                        RunReport::ending);
        }
    }

    private RunReport plainly(RecordedRun recorded, boolean nightly) {
        RunReport report;
        try (var run = recorded.begin()) {
            report = PlainPipeline.of(analytics.lake(), analytics.definitions(), engine)
                    .run(run, recorded);
        }
        if (nightly) {
            recorded.expire(() -> analytics.expire(KEPT));
        }
        return report;
    }
}

package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.analytics.intake.FileFaults;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/** Takes what is pending through all steps, totals what has changed, and publishes one release at the end. */
public final class Pipeline {
    private final Lake lake;
    private final Definitions definitions;
    private final SparkEngine engine;
    private final Function<LakeRun, Look> looking;

    /** What is done with one delivery before anything of it is committed. */
    @FunctionalInterface
    interface Look {
        Taken at(Delivery delivery);
    }

    public Pipeline(Lake lake, Definitions definitions, SparkEngine engine) {
        this(lake, definitions, engine, run -> new Taking(lake, run, definitions, engine.session())::take);
    }

    /** @param looking begins to look at the deliveries of a run, with Spark or without */
    Pipeline(Lake lake, Definitions definitions, SparkEngine engine, Function<LakeRun, Look> looking) {
        this.lake = lake;
        this.definitions = definitions;
        this.engine = engine;
        this.looking = looking;
    }

    /** What is wrong with a file as a whole, as far as it shows before its period is known; none where rows may be read. */
    public static Optional<String> faultsOf(Path file, Feed feed) {
        return FileFaults.of(file, feed);
    }

    /** Finishes what an earlier run left, too: a delivery stays pending until a run has concluded it. */
    public RunReport run(LakeRun run, Progress progress) {
        return run(run, progress, () -> {});
    }

    /** @param beforePublishing done when all that is to be published is known to be there */
    public RunReport run(LakeRun run, Progress progress, Runnable beforePublishing) {
        var report = new Findings();
        run.base().ifPresent(base -> new PlacingAnew(lake, definitions, base).handIn());
        var staging = new Staging(lake, run, definitions, engine);
        var due = Due.among(lake.history().pending(), run, definitions.hash());
        var rivals = Rivals.among(due.deliveries());
        Set<FeedPeriod> changed;
        do {
            rivals = passed(run, rivals, report, progress);
            changed = staging.stage(changed(run, report.accepted()), report, progress);
            rivals = Rivals.remaining(rivals, report.standing());
        } while (!next(rivals, report).isEmpty());
        staging.tellOf(changed(run, report.accepted()), report);
        report.addAll(settle(run, rivals, report));
        beforePublishing.run();
        return report.published(
                changed.isEmpty() ? Optional.empty() : Optional.of(publish(run, progress)), due.asBefore());
    }

    /** Looks at rows, until of all rivals the newest that is left has passed. */
    private List<Rivals> passed(LakeRun run, List<Rivals> rivals, Findings report, Progress progress) {
        var remaining = rivals;
        for (var next = next(remaining, report); !next.isEmpty(); next = next(remaining, report)) {
            var taken = take(run, next, progress);
            new Committing(lake, run).commit(taken);
            taken.forEach(report::add);
            remaining = Rivals.remaining(remaining, report.standing());
        }
        return remaining;
    }

    /** Oldest first. */
    private static List<Delivery> next(List<Rivals> rivals, Findings report) {
        return report.notYetOf(Rivals.newestOf(rivals)).stream()
                .sorted(Comparator.comparing(Delivery::id))
                .toList();
    }

    /**
     * What passes, with its totals, or waits takes the place of the older ones; they are not looked at. Of what waits is noted in which
     * circumstances, now that these are known.
     */
    private List<Conclusion> settle(LakeRun run, List<Rivals> rivals, Findings report) {
        var settled = Stream.concat(
                        rivals.stream().flatMap(each -> each.superseded(report.accepted(), report.waiting())),
                        report.waits(run.inEffect(), definitions.hash()).stream())
                .toList();
        if (!settled.isEmpty()) {
            run.conclude(settled);
        }
        return settled;
    }

    /** Looks at several at once, and tells of them one after the other. */
    private List<Taken> take(LakeRun run, List<Delivery> deliveries, Progress progress) {
        progress.tell(remaining(deliveries));
        var look = looking.apply(run);
        var sameBytes = SameBytes.among(run);
        try (var together = new Together<Timed<Taken>>(engine.threads())) {
            var coming = deliveries.stream()
                    .map(delivery -> together.begin(() -> Timed.of(() -> look.at(delivery))))
                    .toList();
            var taken = new ArrayList<Taken>();
            for (int i = 0; i < deliveries.size(); i++) {
                progress.tell(new StepNews.Began(Stage.VALIDATE, beginning(deliveries.get(i))));
                var timed = coming.get(i).get();
                taken.add(sameBytes.judge(timed.result()));
                progress.tell(new StepNews.Ended(
                        end(taken.getLast()), timed.took(), taken.getLast().counts()));
            }
            return taken;
        }
    }

    /** Each feed is totalled once, and at the end is a release. */
    private static StepNews remaining(List<Delivery> deliveries) {
        long feeds = deliveries.stream().map(Delivery::feed).distinct().count();
        return new StepNews.Remaining(deliveries.size() + (int) feeds + 1);
    }

    private static String beginning(Delivery delivery) {
        return "validating %s (%s, %s)".formatted(delivery.fileName(), delivery.feed(), delivery.timePeriod());
    }

    private static String end(Taken taken) {
        var conclusion = taken.conclusion();
        return switch (taken) {
            case Taken.Passed passed ->
                "  %,d rows accepted, %,d rejected".formatted(conclusion.rowsAccepted(), conclusion.rowsRejected());
            case Taken.Refused refused ->
                "  refused (delivery %s)".formatted(conclusion.delivery().id());
        };
    }

    /** Other definitions mean other totals: then everything is totalled again. */
    private Set<FeedPeriod> changed(LakeRun run, List<Delivery> accepted) {
        var redefined = run.base().filter(base -> !base.configHash().equals(definitions.hash()));
        var changed = new LinkedHashSet<FeedPeriod>();
        (redefined.isPresent() ? run.inEffect() : accepted).forEach(delivery -> changed.add(FeedPeriod.of(delivery)));
        return changed;
    }

    /**
     * The definitions first, so that whoever sees the release finds them. What is replaced goes last, once nothing that replaces it
     * can be refused any more.
     */
    private Release publish(LakeRun run, Progress progress) {
        new Emptying(run, definitions).recordsOf(run.replaced());
        new DefinitionArchive(lake.home().releasedDefinitions()).keep(definitions.files());
        var publishing = Timed.of(() -> run.publish(definitions.hash()));
        var release = publishing.result();
        progress.tell(new StepNews.Done(
                Stage.PUBLISH, "published release %d".formatted(release.id()), publishing.took(), StepCounts.NONE));
        return release;
    }
}

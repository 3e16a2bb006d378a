package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.release.Release;

/** Takes what is pending through all steps, totals what has changed, and publishes one release at the end. */
public final class Pipeline {
    private final Lake lake;
    private final Definitions definitions;
    private final SparkEngine engine;

    public Pipeline(Lake lake, Definitions definitions, SparkEngine engine) {
        this.lake = lake;
        this.definitions = definitions;
        this.engine = engine;
    }

    /**
     * Finishes what an earlier run left, too: a delivery stays pending until a run has concluded it.
     *
     * @throws vn.toancanh.lake.LakeException if another run holds the lake for too long
     */
    public RunReport run(Progress progress) {
        try (var run = lake.beginRun()) {
            var conclusions = new ArrayList<Conclusion>();
            for (var delivery : latestOfEach(run, conclusions)) {
                conclusions.add(take(run, delivery, progress));
            }
            return new RunReport(conclusions, publish(run, conclusions, progress));
        }
    }

    /** Of deliveries that replace one another, only the latest is looked at. */
    private List<Delivery> latestOfEach(LakeRun run, List<Conclusion> conclusions) {
        Map<Consignment, Delivery> latest = new LinkedHashMap<>();
        for (var delivery : run.pending()) {
            var told = delivery.consignment();
            var key = new Consignment(told.feed(), told.provider(), told.timePeriod(), false, "");
            var earlier = latest.put(key, delivery);
            if (earlier != null) {
                var superseded = Conclusion.superseded(earlier, delivery);
                run.conclude(superseded);
                conclusions.add(superseded);
            }
        }
        return List.copyOf(latest.values());
    }

    private Conclusion take(LakeRun run, Delivery delivery, Progress progress) {
        progress.step("validating %s (%s, %s)".formatted(delivery.fileName(), delivery.feed(), delivery.timePeriod()));
        var conclusion = new Taking(lake, run, definitions, engine.session()).take(delivery);
        run.conclude(conclusion);
        progress.step(
                conclusion.outcome() == Outcome.PUBLISHED
                        ? "  %,d rows accepted, %,d rejected"
                                .formatted(conclusion.rowsAccepted(), conclusion.rowsRejected())
                        : "  refused: " + conclusion.reason());
        return conclusion;
    }

    private Optional<Release> publish(LakeRun run, List<Conclusion> conclusions, Progress progress) {
        var accepted = conclusions.stream()
                .filter(conclusion -> conclusion.outcome() == Outcome.PUBLISHED)
                .map(Conclusion::delivery)
                .toList();
        var inEffect = inEffect(run, accepted);
        var changed = changed(run, accepted, inEffect);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        var totalling = new Totalling(lake, run, definitions, engine.session());
        for (var what : changed) {
            progress.step("totalling %s".formatted(what));
            totalling.total(what, inEffect);
        }
        var release = run.publish(definitions.hash());
        progress.step("published release %d".formatted(release.id()));
        return Optional.of(release);
    }

    /** Other definitions mean other totals: then everything is totalled again. */
    private Set<FeedPeriod> changed(LakeRun run, List<Delivery> accepted, List<Delivery> inEffect) {
        var redefined = run.base().filter(base -> !base.configHash().equals(definitions.hash()));
        var changed = new LinkedHashSet<FeedPeriod>();
        (redefined.isPresent() ? inEffect : accepted).forEach(delivery -> changed.add(FeedPeriod.of(delivery)));
        return changed;
    }

    private static List<Delivery> inEffect(LakeRun run, List<Delivery> accepted) {
        var inEffect = new ArrayList<>(run.base().map(Release::deliveries).orElse(List.of()));
        for (var delivery : accepted) {
            inEffect.removeIf(old -> delivery.consignment().replaces(old.consignment()));
            inEffect.add(delivery);
        }
        return inEffect;
    }
}

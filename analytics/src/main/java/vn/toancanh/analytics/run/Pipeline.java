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
            var deliveries = latestOfEach(run, conclusions);
            var taken = take(run, deliveries, progress);
            taken.forEach(one -> conclusions.add(one.conclusion()));
            new Committing(lake, run).commit(taken);
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

    /** Looks at several at once, and tells of them one after the other. */
    private List<Taken> take(LakeRun run, List<Delivery> deliveries, Progress progress) {
        if (deliveries.isEmpty()) {
            return List.of();
        }
        var taking = new Taking(lake, run, definitions, engine.session());
        try (var together = new Together<Taken>(engine.threads())) {
            var coming = deliveries.stream()
                    .map(delivery -> together.begin(() -> taking.take(delivery)))
                    .toList();
            var taken = new ArrayList<Taken>();
            for (int i = 0; i < deliveries.size(); i++) {
                progress.step(beginning(deliveries.get(i)));
                taken.add(coming.get(i).get());
                progress.step(end(taken.getLast()));
            }
            return taken;
        }
    }

    private static String beginning(Delivery delivery) {
        return "validating %s (%s, %s)".formatted(delivery.fileName(), delivery.feed(), delivery.timePeriod());
    }

    private static String end(Taken taken) {
        var conclusion = taken.conclusion();
        return switch (taken) {
            case Taken.Passed passed ->
                "  %,d rows accepted, %,d rejected".formatted(conclusion.rowsAccepted(), conclusion.rowsRejected());
            case Taken.Refused refused -> "  refused: " + conclusion.reason();
        };
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
        new Totalling(lake, run, definitions, engine.session()).total(changed, inEffect, progress);
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

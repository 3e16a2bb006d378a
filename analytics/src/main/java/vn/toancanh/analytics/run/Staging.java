package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.analytics.quality.StagedChecks;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TotalRow;

/**
 * Totals what has changed where nobody sees it yet, looks at the result, and takes out again what does not pass.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
final class Staging {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final SparkEngine engine;
    private final DeliveredKeys keys;

    Staging(Lake lake, LakeRun run, Definitions definitions, SparkEngine engine) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.engine = engine;
        this.keys = new DeliveredKeys(lake, run, definitions);
    }

    /**
     * @param changed what is to be totalled; other than the accepted deliveries where definitions have changed
     * @param findings what came of the deliveries so far, to which is added
     * @return what a release would have anew; nothing where all that had changed was taken out
     */
    Set<FeedPeriod> stage(Set<FeedPeriod> changed, Findings findings, Progress progress) {
        total(changed, findings, progress);
        var refusing = firstRefusing(changed, findings);
        while (!refusing.isEmpty()) {
            total(withdraw(concluded(refusing, findings), progress), findings, progress);
            refusing = firstRefusing(changed, findings);
        }
        var accepted = findings.accepted().stream().map(FeedPeriod::of).collect(Collectors.toSet());
        var staged = new LinkedHashSet<>(changed);
        staged.removeIf(what -> !accepted.contains(what) && !isRedefined());
        return staged;
    }

    /** Puts on record what is doubtful about what has passed, once nothing is taken out any more. */
    void tellOf(Set<FeedPeriod> changed, Findings findings) {
        tell(doubts(changed, findings), findings);
    }

    private boolean isRedefined() {
        return run.base()
                .filter(base -> !base.configHash().equals(definitions.hash()))
                .isPresent();
    }

    /** What cannot be counted is taken out before anything is written, so that it keeps no other feed from being published. */
    private void total(Set<FeedPeriod> changed, Findings findings, Progress progress) {
        for (var isToBeTotalled = !changed.isEmpty(); isToBeTotalled; ) {
            try {
                new Totalling(lake, run, definitions, engine).total(changed, run.inEffect(), progress);
                isToBeTotalled = false;
            } catch (SumTooLarge e) {
                withdraw(tooLarge(e, findings).stream().map(findings::refuse).toList(), progress);
            }
        }
    }

    /** The deliveries of this run that make sums too large; what is published already is not taken out. */
    private Set<Delivery> tooLarge(SumTooLarge sums, Findings findings) {
        var told = new HashMap<Delivery, List<Finding>>();
        for (var delivery : findings.accepted()) {
            if (sums.where().contains(FeedPeriod.of(delivery))) {
                findings.add(delivery, finding(sums, delivery));
                told.put(delivery, findings.of(delivery));
            }
        }
        if (told.isEmpty()) {
            throw new AnalyticsException(
                    sums.getMessage() + "; change what is defined, or take the release back", sums);
        }
        new Committing(lake, run).commitFindings(told);
        return told.keySet();
    }

    private static Finding finding(SumTooLarge sums, Delivery delivery) {
        return new Finding(
                delivery.id(),
                "sum-too-large",
                Severity.REFUSE,
                delivery.feed().value(),
                "",
                delivery.timePeriod().toString(),
                sums.in(delivery.timePeriod()));
    }

    /**
     * The deliveries of this run that a check refuses, of the first such period of each feed: what follows is held against it, and may
     * pass once it is out. What is published already is not taken out by a check.
     */
    private Map<Delivery, List<Doubt>> firstRefusing(Set<FeedPeriod> changed, Findings findings) {
        var refusing = doubts(changed, findings).stream()
                .filter(doubt -> doubt.severity() == Severity.REFUSE)
                .filter(doubt -> !blamed(doubt, findings).isEmpty())
                .toList();
        var first = new HashMap<FeedId, Period>();
        refusing.forEach(
                doubt -> first.merge(doubt.feed(), doubt.period(), BinaryOperator.minBy(Comparator.naturalOrder())));
        var ofTheFirst = refusing.stream()
                .filter(doubt -> doubt.period().equals(first.get(doubt.feed())))
                .toList();
        var refused = new LinkedHashMap<Delivery, List<Doubt>>();
        ofTheFirst.forEach(doubt -> blamed(doubt, findings)
                .forEach(delivery -> refused.computeIfAbsent(delivery, none -> new ArrayList<>())
                        .add(doubt)));
        tell(ofTheFirst, findings);
        return refused;
    }

    /** What is less only as long as others have not delivered waits for these; all else is refused. */
    private List<Conclusion> concluded(Map<Delivery, List<Doubt>> refusing, Findings findings) {
        var awaited = new AwaitedProviders(
                run.inEffect(),
                run.base().map(Release::deliveries).orElse(List.of()),
                provinces(refusing.keySet()),
                definitions.areas());
        return refusing.entrySet().stream()
                .map(entry -> {
                    var delivery = entry.getKey();
                    var waits = entry.getValue().stream()
                            .map(doubt -> awaited.of(doubt, delivery))
                            .toList();
                    return waits.stream().allMatch(Optional::isPresent)
                            ? findings.postpone(delivery, waits.getFirst().orElseThrow())
                            : findings.refuse(delivery);
                })
                .toList();
    }

    private DeliveredProvinces provinces(Set<Delivery> deliveries) {
        return deliveries.stream()
                .map(Delivery::feed)
                .distinct()
                .map(lake.inbox()::provincesOf)
                .reduce(DeliveredProvinces.UNKNOWN, (all, more) -> all.with(more.byDelivery()));
    }

    /** Puts on record what the checks have found about deliveries of this run. */
    private void tell(List<Doubt> doubts, Findings findings) {
        var told = new HashMap<Delivery, List<Finding>>();
        for (var doubt : doubts) {
            blamed(doubt, findings).forEach(delivery -> {
                findings.add(delivery, finding(doubt, delivery));
                told.put(delivery, findings.of(delivery));
            });
        }
        new Committing(lake, run).commitFindings(told);
    }

    /** Where units or keys would be added up twice, that alone: totals are looked at once it is mended. */
    private List<Doubt> doubts(Set<FeedPeriod> changed, Findings findings) {
        if (changed.isEmpty()) {
            return List.of();
        }
        var accepted = findings.accepted();
        var shared = Stream.concat(
                        new SpokenUnits(lake, run, definitions).shared(changed, accepted).stream(),
                        keys.shared(changed, accepted).stream())
                .toList();
        return shared.stream().anyMatch(doubt -> doubt.severity() == Severity.REFUSE)
                ? shared
                : Stream.concat(shared.stream(), ofTotals(changed).stream()).toList();
    }

    private List<Doubt> ofTotals(Set<FeedPeriod> changed) {
        var scope = new CheckedTotals(definitions, run.inEffect());
        var looked = changed.stream().flatMap(scope::withYear).collect(Collectors.toCollection(LinkedHashSet::new));
        var partitions = scope.neededFor(looked).stream()
                .map(what -> TotalRow.partition(what.feed(), what.period()))
                .toList();
        var rows = lake.reader().rows(run.current(TotalRow.TABLE).inAnyOf(partitions), TotalRow::from);
        var checks = new StagedChecks(definitions, rows);
        return looked.stream()
                .flatMap(what -> checks.of(what.feed(), what.period()).stream())
                .toList();
    }

    private static List<Delivery> blamed(Doubt doubt, Findings findings) {
        return findings.accepted().stream().filter(doubt::concerns).toList();
    }

    private static Finding finding(Doubt doubt, Delivery delivery) {
        return new Finding(
                delivery.id(),
                doubt.check().id(),
                doubt.severity(),
                doubt.check().rule().subject(),
                doubt.refArea(),
                doubt.period().toString(),
                doubt.message());
    }

    private Set<FeedPeriod> withdraw(List<Conclusion> conclusions, Progress progress) {
        var withdrawn = conclusions.stream().map(Conclusion::delivery).collect(Collectors.toSet());
        new Emptying(run, definitions).recordsOf(withdrawn);
        run.conclude(conclusions);
        conclusions.forEach(conclusion -> progress.step((conclusion.outcome() == Outcome.WAITING
                        ? "  waits for other providers (delivery %s)"
                        : "  refused by its totals (delivery %s)")
                .formatted(conclusion.delivery().id())));
        return withdrawn.stream().map(FeedPeriod::of).collect(Collectors.toSet());
    }
}

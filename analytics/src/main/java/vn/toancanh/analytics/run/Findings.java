package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.toancanh.analytics.RunReport;
import vn.toancanh.lake.delivery.Circumstances;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Waits;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;

/** What a run has found so far: a conclusion for each delivery, which a later look may change, and what checks have found. */
final class Findings {
    private final Map<Delivery, Conclusion> conclusions = new LinkedHashMap<>();
    private final Map<Delivery, List<Finding>> findings = new LinkedHashMap<>();
    private final Set<Delivery> settled = new HashSet<>();

    void add(Taken taken) {
        settled.removeIf(waiting -> waiting.feed().equals(taken.delivery().feed()));
        conclusions.put(taken.delivery(), taken.conclusion());
        findings.put(taken.delivery(), new ArrayList<>(taken.findings()));
    }

    void addAll(List<Conclusion> others) {
        others.forEach(conclusion -> conclusions.put(conclusion.delivery(), conclusion));
    }

    void add(Delivery delivery, Finding finding) {
        findings.computeIfAbsent(delivery, first -> new ArrayList<>()).add(finding);
    }

    /** A delivery that had passed is refused after all. */
    Conclusion refuse(Delivery delivery) {
        var before = conclusions.get(delivery);
        var refused =
                Conclusion.refused(delivery, Taking.reasons(of(delivery)), before.rowsRead(), before.rowsRejected());
        conclusions.put(delivery, refused);
        return refused;
    }

    /** A delivery that had passed is looked at again once others have delivered. */
    Conclusion postpone(Delivery delivery, String awaited) {
        var before = conclusions.get(delivery);
        var waiting = Conclusion.waiting(
                delivery,
                "%s; until then %s".formatted(awaited, Taking.reasons(of(delivery))),
                before.rowsRead(),
                before.rowsRejected());
        conclusions.put(delivery, waiting);
        settled.add(delivery);
        return waiting;
    }

    /**
     * What waits, with the circumstances in which it was found to; without them where another delivery of the feed has had its turn
     * since, since the two were not looked at together.
     *
     * @param inEffect what the release of the run counts
     */
    List<Conclusion> waits(Collection<Delivery> inEffect, String configHash) {
        return waiting().stream()
                .filter(settled::contains)
                .map(delivery -> conclusions.get(delivery).in(Circumstances.of(delivery.feed(), inEffect, configHash)))
                .toList();
    }

    List<Finding> of(Delivery delivery) {
        return findings.getOrDefault(delivery, List.of());
    }

    /** Those of the deliveries that were not looked at. */
    List<Delivery> notYetOf(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> !conclusions.containsKey(delivery))
                .toList();
    }

    /** The deliveries that the run would count by now. */
    List<Delivery> accepted() {
        return concluded(EnumSet.of(Outcome.PUBLISHED));
    }

    /** The deliveries that wait for other providers. */
    List<Delivery> waiting() {
        return concluded(EnumSet.of(Outcome.WAITING));
    }

    /** The deliveries before which no older one for the same feed, provider and period has its turn. */
    List<Delivery> standing() {
        return concluded(EnumSet.of(Outcome.PUBLISHED, Outcome.WAITING));
    }

    private List<Delivery> concluded(Set<Outcome> outcomes) {
        return conclusions.values().stream()
                .filter(conclusion -> outcomes.contains(conclusion.outcome()))
                .map(Conclusion::delivery)
                .toList();
    }

    /** @param asBefore what waited already, and was not looked at */
    RunReport published(Optional<Release> release, List<Conclusion> asBefore) {
        return new RunReport(
                List.copyOf(conclusions.values()),
                findings.values().stream().flatMap(List::stream).toList(),
                release,
                new Waits(asBefore));
    }
}

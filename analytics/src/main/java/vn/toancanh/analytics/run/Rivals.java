package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Pending deliveries for one feed, provider and period: the newest is looked at first, an older one only where the newer
 * was refused. One that waits for other providers keeps its place as one that has passed does: it corrects the older ones.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
record Rivals(List<Delivery> newestFirst) {
    /** @param pending oldest first */
    static List<Rivals> among(List<Delivery> pending) {
        var bySubject = new LinkedHashMap<Consignment.Subject, List<Delivery>>();
        for (var delivery : pending) {
            bySubject
                    .computeIfAbsent(delivery.consignment().subject(), first -> new ArrayList<>())
                    .addFirst(delivery);
        }
        return bySubject.values().stream().map(Rivals::new).toList();
    }

    static List<Delivery> newestOf(List<Rivals> rivals) {
        return rivals.stream().map(Rivals::newest).toList();
    }

    /**
     * Where the newest is refused, the next older one takes its place; who has none left drops out.
     *
     * @param standing the deliveries that have passed or wait
     */
    static List<Rivals> remaining(List<Rivals> rivals, Collection<Delivery> standing) {
        return rivals.stream()
                .filter(each -> each.isLedByAny(standing) || each.newestFirst.size() > 1)
                .map(each -> each.isLedByAny(standing) ? each : each.withoutNewest())
                .toList();
    }

    /** The older ones, if the newest has passed or waits. */
    Stream<Conclusion> superseded(Collection<Delivery> accepted, Collection<Delivery> waiting) {
        if (isLedByAny(accepted)) {
            return older().map(older -> Conclusion.superseded(older, newest()));
        }
        return isLedByAny(waiting)
                ? older().map(older -> Conclusion.supersededByWaiting(older, newest()))
                : Stream.empty();
    }

    private boolean isLedByAny(Collection<Delivery> deliveries) {
        return deliveries.contains(newest());
    }

    private Delivery newest() {
        return newestFirst.getFirst();
    }

    private Stream<Delivery> older() {
        return newestFirst.stream().skip(1);
    }

    private Rivals withoutNewest() {
        return new Rivals(newestFirst.subList(1, newestFirst.size()));
    }
}

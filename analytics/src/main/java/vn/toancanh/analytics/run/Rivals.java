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
 * was refused.
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
        return rivals.stream().map(each -> each.newestFirst.getFirst()).toList();
    }

    /** Where the newest is not accepted, the next older one takes its place; who has none left drops out. */
    static List<Rivals> remaining(List<Rivals> rivals, Collection<Delivery> accepted) {
        return rivals.stream()
                .filter(each -> each.stands(accepted) || each.newestFirst.size() > 1)
                .map(each -> each.stands(accepted) ? each : each.withoutNewest())
                .toList();
    }

    /** The older ones, if the newest is accepted. */
    Stream<Conclusion> superseded(Collection<Delivery> accepted) {
        var newest = newestFirst.getFirst();
        return stands(accepted)
                ? newestFirst.stream().skip(1).map(older -> Conclusion.superseded(older, newest))
                : Stream.empty();
    }

    private boolean stands(Collection<Delivery> accepted) {
        return accepted.contains(newestFirst.getFirst());
    }

    private Rivals withoutNewest() {
        return new Rivals(newestFirst.subList(1, newestFirst.size()));
    }
}

package vn.toancanh.analytics.run;

import java.util.ArrayList;
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

    /** Who is left to be looked at: the older ones of those whose newest was refused. */
    static List<Rivals> leftBy(List<Rivals> rivals, List<Taken> taken) {
        return rivals.stream()
                .filter(each -> each.newestFirst.size() > 1 && !each.passedIn(taken))
                .map(each -> new Rivals(each.newestFirst.subList(1, each.newestFirst.size())))
                .toList();
    }

    /** The older ones, if the newest has passed. */
    Stream<Conclusion> superseded(List<Taken> taken) {
        var newest = newestFirst.getFirst();
        return passedIn(taken)
                ? newestFirst.stream().skip(1).map(older -> Conclusion.superseded(older, newest))
                : Stream.empty();
    }

    private boolean passedIn(List<Taken> taken) {
        return taken.stream().filter(Taken.Passed.class::isInstance).anyMatch(passed -> passed.delivery()
                .equals(newestFirst.getFirst()));
    }
}

package vn.toancanh.lake.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/** Which deliveries of a feed are counted: made-up records only where nothing real was delivered for the period. */
public record Counted(FeedId feed, Collection<Delivery> inEffect) {
    public List<Delivery> in(Collection<Period> periods) {
        return periods.stream().flatMap(period -> in(period).stream()).toList();
    }

    /** The periods for which something was delivered. */
    public Set<Period> periods() {
        return inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(Delivery::timePeriod)
                .collect(Collectors.toSet());
    }

    /** Periods that are counted from made-up records. */
    public Set<Period> simulatedPeriods() {
        return periods().stream()
                .filter(period -> in(period).stream().anyMatch(Delivery::simulated))
                .collect(Collectors.toSet());
    }

    private List<Delivery> in(Period period) {
        var deliveries = inEffect.stream()
                .filter(delivery ->
                        delivery.feed().equals(feed) && delivery.timePeriod().equals(period))
                .toList();
        var real = deliveries.stream().filter(delivery -> !delivery.simulated()).toList();
        return real.isEmpty() ? deliveries : real;
    }
}

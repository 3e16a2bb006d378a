package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;

/** Which deliveries of a feed are counted: made-up records only where nothing real was delivered for the period. */
record Counted(FeedId feed, Collection<Delivery> inEffect) {
    List<Delivery> in(Collection<Period> periods) {
        return periods.stream().flatMap(period -> in(period).stream()).toList();
    }

    /** Periods that are counted from made-up records. */
    Set<Period> simulatedPeriods() {
        return inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(Delivery::timePeriod)
                .distinct()
                .filter(period -> in(period).stream().anyMatch(Delivery::simulated))
                .collect(Collectors.toSet());
    }

    private List<Delivery> in(Period period) {
        var what = new FeedPeriod(feed, period);
        var deliveries = inEffect.stream().filter(what::isOf).toList();
        var real = deliveries.stream().filter(delivery -> !delivery.simulated()).toList();
        return real.isEmpty() ? deliveries : real;
    }
}

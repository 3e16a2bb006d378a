package vn.toancanh.lake.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * Which deliveries of a feed are counted: a made-up one only where nothing real has rows in its provinces for the period.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 *
 * @param inEffect the deliveries of which it is asked, of whatever feed
 */
public record Counted(FeedId feed, Collection<Delivery> inEffect, DeliveredProvinces provinces) {
    public List<Delivery> in(Collection<Period> periods) {
        return periods.stream().flatMap(this::in).toList();
    }

    /** The periods for which something was delivered. */
    public Set<Period> periods() {
        return inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(Delivery::timePeriod)
                .collect(Collectors.toSet());
    }

    /** Periods that are counted from made-up records in the province, or in any where none is named. */
    public Set<Period> simulatedPeriods(Optional<AreaCode> province) {
        return periods().stream()
                .filter(period -> in(period).filter(Delivery::simulated).anyMatch(delivery -> province.map(
                                code -> provinces.areIn(delivery, code))
                        .orElse(true)))
                .collect(Collectors.toSet());
    }

    /** The real delivery that is counted in place of a made-up one; empty where the delivery is counted. */
    public Optional<Displacement> displacementOf(Delivery delivery) {
        return delivery.simulated() ? displacement(delivery, real(delivery.timePeriod())) : Optional.empty();
    }

    private Optional<Displacement> displacement(Delivery madeUp, List<Delivery> real) {
        return real.stream()
                .filter(other -> provinces.meet(other, madeUp))
                .findFirst()
                .map(other -> new Displacement(other, provinces.common(other, madeUp)));
    }

    private Stream<Delivery> in(Period period) {
        var real = real(period);
        return of(period)
                .filter(delivery ->
                        !delivery.simulated() || displacement(delivery, real).isEmpty());
    }

    private List<Delivery> real(Period period) {
        return of(period).filter(delivery -> !delivery.simulated()).toList();
    }

    private Stream<Delivery> of(Period period) {
        return inEffect.stream()
                .filter(delivery ->
                        delivery.feed().equals(feed) && delivery.timePeriod().equals(period));
    }
}

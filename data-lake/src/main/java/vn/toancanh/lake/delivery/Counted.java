package vn.toancanh.lake.delivery;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
 */
public final class Counted {
    private final DeliveredProvinces provinces;
    private final Map<Period, Delivered> byPeriod;

    /** @param inEffect the deliveries of which it is asked, of whatever feed; they are looked through once */
    public Counted(FeedId feed, Collection<Delivery> inEffect, DeliveredProvinces provinces) {
        this(inEffect.stream().filter(delivery -> delivery.feed().equals(feed)), provinces);
    }

    private Counted(Stream<Delivery> ofOneFeed, DeliveredProvinces provinces) {
        this.provinces = provinces;
        this.byPeriod =
                ofOneFeed.collect(groupingBy(Delivery::timePeriod, collectingAndThen(toList(), Delivered::new)));
    }

    /** One for each feed of which there are deliveries. */
    public static Map<FeedId, Counted> byFeed(Collection<Delivery> inEffect, DeliveredProvinces provinces) {
        return inEffect.stream()
                .collect(groupingBy(
                        Delivery::feed, collectingAndThen(toList(), some -> new Counted(some.stream(), provinces))));
    }

    public List<Delivery> in(Collection<Period> periods) {
        return periods.stream().flatMap(this::in).toList();
    }

    /** The periods for which something was delivered. */
    public Set<Period> periods() {
        return Set.copyOf(byPeriod.keySet());
    }

    /** Periods that are counted from made-up records in the province, or in any where none is named. */
    public Set<Period> simulatedPeriods(Optional<AreaCode> province) {
        return byPeriod.keySet().stream()
                .filter(period -> in(period).filter(Delivery::simulated).anyMatch(delivery -> province.map(
                                code -> provinces.areIn(delivery, code))
                        .orElse(true)))
                .collect(Collectors.toSet());
    }

    /** The real delivery that is counted in place of a made-up one; empty where the delivery is counted. */
    public Optional<Displacement> displacementOf(Delivery delivery) {
        return delivery.simulated()
                ? displacement(delivery, delivered(delivery.timePeriod()).real())
                : Optional.empty();
    }

    private Optional<Displacement> displacement(Delivery madeUp, List<Delivery> real) {
        return real.stream()
                .filter(other -> provinces.meet(other, madeUp))
                .findFirst()
                .map(other -> new Displacement(other, provinces.common(other, madeUp)));
    }

    private Stream<Delivery> in(Period period) {
        return delivered(period).all().stream()
                .filter(delivery -> displacementOf(delivery).isEmpty());
    }

    private Delivered delivered(Period period) {
        return byPeriod.getOrDefault(period, Delivered.NOTHING);
    }

    /** What was delivered for one period, in its order. */
    private record Delivered(List<Delivery> all, List<Delivery> real) {
        private static final Delivered NOTHING = new Delivered(List.of());

        private Delivered(List<Delivery> all) {
            this(all, all.stream().filter(delivery -> !delivery.simulated()).toList());
        }
    }
}

package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Who had delivered for a period and not yet for a later one that is less: what these will bring is missing there, so that the two
 * cannot be held against one another.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param inEffect what a release would count
 * @param published what the release counts on which the run builds
 */
record AwaitedProviders(
        Collection<Delivery> inEffect, Collection<Delivery> published, DeliveredProvinces provinces, Areas areas) {
    /**
     * In words; empty where all have delivered who had, and for a correction of what is published without them: it leaves no more
     * out than what stands.
     */
    Optional<String> of(Doubt doubt, Delivery delivery) {
        return doubt.lessThan().flatMap(earlier -> {
            var missing = missing(inEffect, doubt, earlier);
            if (isCorrection(delivery)) {
                missing.removeAll(missing(published, doubt, earlier));
            }
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of("it waits for %s, who delivered for %s and not yet for %s"
                            .formatted(String.join(", ", missing), earlier, doubt.period()));
        });
    }

    private boolean isCorrection(Delivery delivery) {
        return published.stream()
                .anyMatch(old -> !old.simulated() && delivery.consignment().replaces(old.consignment()));
    }

    /** Who delivered for the earlier period and not for the doubtful one. */
    private Set<String> missing(Collection<Delivery> deliveries, Doubt doubt, Period earlier) {
        var missing = providers(deliveries, doubt, earlier);
        missing.removeAll(providers(deliveries, doubt, doubt.period()));
        return missing;
    }

    private Set<String> providers(Collection<Delivery> deliveries, Doubt doubt, Period period) {
        return deliveries.stream()
                .filter(delivery -> delivery.feed().equals(doubt.feed()) && !delivery.simulated())
                .filter(delivery -> isFor(period, delivery))
                .filter(mayHaveRowsIn(doubt))
                .map(delivery -> Provider.key(delivery.provider()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFor(Period period, Delivery delivery) {
        return delivery.timePeriod().equals(period) || period.holds(delivery.timePeriod());
    }

    /** Whoever delivers for other provinces alone is not missing in this one. */
    private Predicate<Delivery> mayHaveRowsIn(Doubt doubt) {
        var province = areas.on(doubt.period().lastDay())
                .above(new AreaCode(doubt.refArea()), AreaLevel.PROVINCE)
                .map(Area::code);
        return delivery -> province.isEmpty()
                || provinces
                        .of(delivery)
                        .map(known -> known.contains(province.get()))
                        .orElse(true);
    }
}

package vn.toancanh.analytics.run;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/**
 * The units that simulated deliveries of a release tell of, and that a real delivery is about to take from them.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param known in which provinces deliveries have rows
 * @param unitsOf the units that a delivery of the release has records of
 */
record DisplacedUnits(Release release, DeliveredProvinces known, Function<Delivery, Set<AreaCode>> unitsOf) {
    /**
     * Those of the provinces in which the delivery has rows; none where it is simulated itself, or where another real one counts already.
     * In place of a unit that has ended since it was simulated stands the one that took it in; where nobody says which, none does, since no
     * row can tell of it any more.
     *
     * @param units that the delivery has rows of
     */
    Set<AreaCode> by(Delivery delivery, Set<AreaCode> units, Areas areas) {
        if (delivery.simulated()) {
            return Set.of();
        }
        var whereabouts = new Whereabouts(areas, delivery.timePeriod().lastDay());
        var provinces = whereabouts.provincesOf(units);
        return release.counted(delivery.feed()).in(List.of(delivery.timePeriod())).stream()
                .filter(madeUp -> madeUp.simulated() && mayBeIn(provinces, madeUp))
                .flatMap(madeUp -> unitsOf.apply(madeUp).stream())
                .flatMap(unit -> whereabouts.standing(unit).stream())
                .filter(unit -> !Collections.disjoint(whereabouts.provincesOf(Set.of(unit)), provinces))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean mayBeIn(Set<AreaCode> provinces, Delivery madeUp) {
        return known.of(madeUp)
                .map(its -> !Collections.disjoint(its, provinces))
                .orElse(true);
    }
}

package vn.toancanh.lake.diff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.release.Release;

/**
 * Points for one feed, provider and period that two releases place by different boundaries.
 *
 * @param delivery the one that the second release counts
 * @param before by which the first release places them; empty where that is not known
 */
public record PlacingChange(Delivery delivery, Optional<PlacedOn> before, PlacedOn after) {

    /** In the order in which the second release counts the deliveries; one that the first has nothing for has not changed. */
    static List<PlacingChange> between(Release from, Release to) {
        return to.deliveries().stream()
                .flatMap(later -> from.inEffectFor(later.consignment()).stream()
                        .flatMap(earlier -> between(from.placingOf(earlier), to.placingOf(later), later)))
                .toList();
    }

    private static Stream<PlacingChange> between(
            Optional<PlacedOn> before, Optional<PlacedOn> after, Delivery delivery) {
        return after.filter(now -> !before.equals(Optional.of(now))).stream()
                .map(now -> new PlacingChange(delivery, before, now));
    }
}

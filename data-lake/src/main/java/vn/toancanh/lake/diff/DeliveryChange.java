package vn.toancanh.lake.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/** What became of a delivery from one release to another. */
public sealed interface DeliveryChange {

    /** Counted in the second and not in the first, where nothing was counted in its place. */
    record Came(Delivery delivery) implements DeliveryChange {}

    /** Counted in the first and not in the second, where nothing is counted in its place. */
    record Went(Delivery delivery) implements DeliveryChange {}

    /** The second counts another one of the same feed, provider and period. */
    record Replaced(Delivery earlier, Delivery later) implements DeliveryChange {}

    /** Those that came or were replaced in the order in which the second release counts them, then those that went. */
    static List<DeliveryChange> between(Release from, Release to) {
        List<DeliveryChange> changes = new ArrayList<>();
        for (Delivery delivery : to.deliveries()) {
            if (!from.counts(delivery)) {
                Optional<Delivery> earlier = from.inEffectFor(delivery.consignment());
                changes.add(earlier.isPresent() ? new Replaced(earlier.get(), delivery) : new Came(delivery));
            }
        }
        from.deliveries().stream()
                .filter(delivery -> to.inEffectFor(delivery.consignment()).isEmpty())
                .forEach(delivery -> changes.add(new Went(delivery)));
        return changes;
    }
}

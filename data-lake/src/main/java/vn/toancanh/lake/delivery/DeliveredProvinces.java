package vn.toancanh.lake.delivery;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.toancanh.config.area.AreaCode;

/**
 * In which provinces deliveries have accepted rows, as far as that is known.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 *
 * @param byDelivery the codes by the delivery's id; a unit above all provinces stands for itself
 */
public record DeliveredProvinces(Map<String, Set<AreaCode>> byDelivery) {

    /** Nothing is known. */
    public static final DeliveredProvinces UNKNOWN = new DeliveredProvinces(Map.of());

    public DeliveredProvinces {
        byDelivery = Map.copyOf(byDelivery);
    }

    /** The same with what was learnt of some deliveries. */
    public DeliveredProvinces with(Map<String, Set<AreaCode>> learnt) {
        var known = new HashMap<>(byDelivery);
        known.putAll(learnt);
        return new DeliveredProvinces(known);
    }

    /** Empty where it is not known. */
    public Optional<Set<AreaCode>> of(Delivery delivery) {
        return Optional.ofNullable(byDelivery.get(delivery.id()));
    }

    /** Whether a delivery has rows in the province; where that is not known it is taken to have some. */
    boolean areIn(Delivery delivery, AreaCode province) {
        return of(delivery).map(known -> known.contains(province)).orElse(true);
    }

    /** Whether two deliveries have rows in one province; where that is not known of either they are taken to. */
    boolean meet(Delivery one, Delivery other) {
        return of(one).isEmpty()
                || of(other).isEmpty()
                || !Collections.disjoint(of(one).get(), of(other).get());
    }

    /** The provinces in which both are known to have rows, in the order of their codes. */
    Set<AreaCode> common(Delivery one, Delivery other) {
        var common = new TreeSet<>(of(one).orElse(Set.of()));
        common.retainAll(of(other).orElse(Set.of()));
        return common;
    }
}

package vn.toancanh.analytics.lineage;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;

/** Which records stand in a number: those of its deliveries, in the units that were counted for the delivery's period. */
final class Scope {
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final Map<Period, Set<AreaCode>> units;
    private final Measure measure;

    Scope(Measure measure, Collection<Delivery> delivered, Collection<CountedUnit> counted) {
        this.measure = measure;
        delivered.forEach(delivery -> deliveries.put(delivery.id(), delivery));
        units = counted.stream()
                .collect(Collectors.groupingBy(
                        CountedUnit::countedFor, Collectors.mapping(CountedUnit::unit, Collectors.toSet())));
    }

    Collection<Delivery> deliveries() {
        return deliveries.values();
    }

    /** The codes of all units, in whatever period. */
    Set<String> codes() {
        return units.values().stream().flatMap(Set::stream).map(AreaCode::value).collect(Collectors.toSet());
    }

    boolean holds(Record record) {
        var delivery = deliveries.get(deliveryId(record));
        return delivery != null
                && units.entrySet().stream()
                        .anyMatch(entry -> Contributors.isOf(delivery.timePeriod(), entry.getKey(), measure)
                                && entry.getValue().contains(unit(record)));
    }

    Delivery delivery(Record record) {
        return Objects.requireNonNull(deliveries.get(deliveryId(record)));
    }

    static String deliveryId(Record record) {
        return (String) record.getField(LakeTable.DELIVERY_ID);
    }

    static AreaCode unit(Record record) {
        return new AreaCode((String) record.getField(Records.REF_AREA));
    }
}

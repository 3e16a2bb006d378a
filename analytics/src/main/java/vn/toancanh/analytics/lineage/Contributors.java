package vn.toancanh.analytics.lineage;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;

/** Which deliveries of a release stand behind a number: those that were counted for its units and have records in any of them. */
public record Contributors(Release release, DeliveredUnits units) {

    /** The oldest period first, then in the order of receipt. */
    public List<Delivery> of(Measure measure, Collection<CountedUnit> counted) {
        var byPeriod = counted.stream()
                .collect(Collectors.groupingBy(
                        CountedUnit::countedFor, Collectors.mapping(CountedUnit::unit, Collectors.toSet())));
        var deliveries = release.counted(measure.feed());
        return deliveries.in(deliveries.periods()).stream()
                .filter(delivery -> contributes(delivery, measure, byPeriod))
                .sorted(Comparator.comparing(Delivery::timePeriod).thenComparing(Delivery::id))
                .toList();
    }

    private boolean contributes(Delivery delivery, Measure measure, Map<Period, Set<AreaCode>> byPeriod) {
        return byPeriod.entrySet().stream()
                .filter(entry -> isOf(delivery.timePeriod(), entry.getKey(), measure))
                .flatMap(entry -> entry.getValue().stream())
                .anyMatch(unit -> units.hasRecordsIn(release, delivery, unit));
    }

    /** A flow of a year was counted in its months or quarters. */
    static boolean isOf(Period delivered, Period counted, Measure measure) {
        return delivered.equals(counted) || measure.kind() == MeasureKind.FLOW && counted.holds(delivered);
    }
}

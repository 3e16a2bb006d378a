package vn.toancanh.config.indicator;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * What an official body has published of a measure: totals of its parts are reconciled to it.
 *
 * @param amount in the measure's unit
 * @param preferred whether it is the one to go by, of several that were published for the same area and period
 * @param note what a reader should know about it, or empty
 * @param leastCounted the share of the area's undivided units, 0 to 1, that must be counted in every period before anything is
 *     reconciled: the value is that of all units, and fewer would be given the amounts of those that are missing
 */
public record PublishedValue(
        MeasureId measure,
        AreaCode refArea,
        Period timePeriod,
        double amount,
        boolean preferred,
        String source,
        String note,
        double leastCounted) {
    /** Where nothing else is said: as good as all. */
    public static final double USUALLY_COUNTED = 0.95;

    public PublishedValue {
        if (!(leastCounted >= 0 && leastCounted <= 1)) {
            throw new IllegalArgumentException("Cannot be a share of %s: accepted are 0 to 1".formatted(leastCounted));
        }
    }
}

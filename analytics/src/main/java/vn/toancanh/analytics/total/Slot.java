package vn.toancanh.analytics.total;

import java.util.Comparator;
import vn.toancanh.config.period.Period;

/**
 * What amounts of one measure are kept apart by.
 *
 * @param breakdown the part that is counted, such as one operator; empty for all of it
 */
public record Slot(Period period, String breakdown) implements Comparable<Slot> {
    private static final Comparator<Slot> ORDER =
            Comparator.comparing(Slot::period).thenComparing(Slot::breakdown);

    /** All that is counted in a period. */
    public static Slot all(Period period) {
        return new Slot(period, "");
    }

    public boolean isAll() {
        return breakdown.isEmpty();
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}

package vn.toancanh.analytics.total;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;

/**
 * Adds up to the country, and says in each area how many of its undivided units are in the sum. An area for which an amount was
 * counted as a whole has that amount, whatever was counted in its parts.
 */
public final class RollUp {
    private final Geography geography;
    private final Map<AreaCode, Long> amounts;
    private final Map<AreaCode, Sum> counted = new HashMap<>();

    private RollUp(Geography geography, Map<AreaCode, Long> amounts) {
        this.geography = geography;
        this.amounts = amounts;
    }

    /**
     * What an area adds up to.
     *
     * @param counted undivided units that the amount speaks for
     * @param expected undivided units that there are
     * @param reported whether the amount was counted for the area as a whole, although it is divided
     */
    public record Sum(Area area, long amount, int counted, int expected, boolean reported) {}

    /**
     * @param amounts amounts of units; one that was not counted is not there
     * @return the areas in which something was counted, in the order of their codes
     */
    public static List<Sum> of(Geography geography, Map<AreaCode, Long> amounts) {
        var sums = new RollUp(geography, amounts);
        geography.areas().stream().filter(area -> area.parent() == null).forEach(sums::sum);
        return geography.areas().stream()
                .map(area -> sums.counted.get(area.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Sum sum(Area area) {
        long added = 0;
        int known = 0;
        int expected = 0;
        var parts = geography.childrenOf(area.code());
        for (var part : parts) {
            var sum = sum(part);
            added = Math.addExact(added, sum.amount());
            known += sum.counted();
            expected += sum.expected();
        }
        int units = parts.isEmpty() ? 1 : expected;
        var own = amounts.get(area.code());
        var sum = own == null
                ? new Sum(area, added, known, units, false)
                : new Sum(area, own, units, units, !parts.isEmpty());
        if (sum.counted() > 0) {
            counted.put(area.code(), sum);
        }
        return sum;
    }
}

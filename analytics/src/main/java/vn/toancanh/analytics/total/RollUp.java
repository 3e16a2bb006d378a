package vn.toancanh.analytics.total;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;

/** Adds what was counted in the leaves up to the country, and says in each area how many leaves were counted. */
public final class RollUp {
    private RollUp() {}

    /**
     * What an area adds up to.
     *
     * @param counted leaves with an amount
     * @param expected leaves that there are
     */
    public record Sum(Area area, double amount, int counted, int expected) {}

    /**
     * @param amounts amounts of leaves; a leaf that was not counted is not there
     * @return the areas in which something was counted, in the order of their codes
     */
    public static List<Sum> of(Geography geography, Map<AreaCode, Double> amounts) {
        var sums = new LinkedHashMap<AreaCode, Running>();
        for (var area : geography.areas()) {
            if (geography.childrenOf(area.code()).isEmpty()) {
                var amount = amounts.get(area.code());
                geography.upwardsFrom(area.code()).forEach(above -> sums.computeIfAbsent(
                                above.code(), code -> new Running(above))
                        .take(amount));
            }
        }
        var counted = new ArrayList<Sum>();
        sums.values().stream().filter(sum -> sum.counted > 0).map(Running::sum).forEach(counted::add);
        counted.sort(Comparator.comparing(sum -> sum.area().code()));
        return counted;
    }

    private static final class Running {
        private final Area area;
        private double amount;
        private int counted;
        private int expected;

        Running(Area area) {
            this.area = area;
        }

        void take(@Nullable Double leaf) {
            expected++;
            if (leaf != null) {
                counted++;
                amount += leaf;
            }
        }

        Sum sum() {
            return new Sum(area, amount, counted, expected);
        }
    }
}

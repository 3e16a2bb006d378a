package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.period.Period;

/**
 * Carries what was counted of stocks on to later periods, unit by unit, as long as a code means the same unit.
 *
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0008-unit-lists-are-laid-over-one-another.md
 */
record CarriedAmounts(Areas areas) {
    /**
     * What is known of a stock at the end of a period.
     *
     * @param own what was counted for the period itself
     * @param known what was counted for all periods
     */
    LeafAmounts to(Period period, LeafAmounts own, NavigableMap<Period, LeafAmounts> known) {
        var earlier = before(period, known);
        var carried = own;
        for (var then : earlier) {
            carried = carried.orElse(then.getValue(), unit -> isOneUnit(unit, then.getKey(), period));
        }
        return earlier.isEmpty() ? carried : new FormerWholes(areas, period, earlier).addedTo(carried);
    }

    /** The latest first. */
    private static List<Map.Entry<Period, LeafAmounts>> before(Period period, NavigableMap<Period, LeafAmounts> known) {
        return known.entrySet().stream()
                .filter(then -> then.getKey().endsBy(period) && !then.getKey().equals(period))
                .sorted(Comparator.comparing(then -> then.getKey().lastDay(), Comparator.reverseOrder()))
                .toList();
    }

    private boolean isOneUnit(AreaCode unit, Period one, Period other) {
        return areas.isOneUnit(unit, one.lastDay(), other.lastDay());
    }
}

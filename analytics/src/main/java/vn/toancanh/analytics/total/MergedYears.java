package vn.toancanh.analytics.total;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * The years of units whose parts were merged or divided in the year: no part has one, but the unit was counted as a whole in every period
 * of it, by the parts that it had then. The smallest such units are found; what lies above them is added up.
 *
 * <p>Decision: docs/decisions/0025-estimates-are-reconciled-pro-rata.md
 */
final class MergedYears {
    private final Areas areas;
    private final Amounts amounts;
    private final Period year;
    private final Geography units;
    private final List<Period> periods;

    /** @param amounts of the periods of the year */
    MergedYears(Areas areas, Amounts amounts, Period year) {
        this.areas = areas;
        this.amounts = amounts;
        this.year = year;
        this.units = areas.on(year.lastDay());
        this.periods = amounts.bySlot().keySet().stream()
                .map(Slot::period)
                .filter(year::holds)
                .distinct()
                .toList();
    }

    /** @param years what has a year by itself */
    void addTo(Amounts years) {
        if (!periods.isEmpty()
                && periods.size() == periods.getFirst().frequency().perYear()) {
            var known = years.in(Slot.all(year)).keySet();
            units.childrenOf(AreaCode.COUNTRY).forEach(province -> isKnown(province, Set.copyOf(known), years));
        }
    }

    private boolean isKnown(Area unit, Set<AreaCode> known, Amounts years) {
        return known.contains(unit.code()) || areAllKnown(unit, known, years) || isFound(unit, years);
    }

    /** Every part is looked at, since each may be known as a whole where another is not. */
    private boolean areAllKnown(Area unit, Set<AreaCode> known, Amounts years) {
        var parts = units.childrenOf(unit.code());
        return !parts.isEmpty()
                && parts.stream().filter(part -> isKnown(part, known, years)).count() == parts.size();
    }

    private boolean isFound(Area unit, Amounts years) {
        var isWhole = !units.childrenOf(unit.code()).isEmpty()
                && periods.stream().allMatch(period -> isWholeIn(unit.code(), period));
        if (isWhole) {
            breakdowns().forEach(breakdown -> add(unit.code(), breakdown, years));
        }
        return isWhole;
    }

    private boolean isWholeIn(AreaCode unit, Period period) {
        return areas.isOneUnit(unit, period.lastDay(), year.lastDay())
                && in(unit, period).isIn(amounts.in(Slot.all(period)));
    }

    private void add(AreaCode unit, String breakdown, Amounts years) {
        periods.forEach(period -> {
            var slot = amounts.in(new Slot(period, breakdown));
            var whole = in(unit, period);
            if (slot.containsKey(unit) || whole.parts().anyMatch(slot::containsKey)) {
                years.add(new Slot(year, breakdown), unit, whole.sum(slot));
            }
        });
    }

    private WholeUnit in(AreaCode unit, Period period) {
        return new WholeUnit(unit, areas.on(period.lastDay()));
    }

    private Set<String> breakdowns() {
        return amounts.bySlot().keySet().stream()
                .filter(slot -> year.holds(slot.period()))
                .map(Slot::breakdown)
                .collect(Collectors.toSet());
    }
}

package vn.toancanh.analytics.total;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.KnownUnits;
import vn.toancanh.config.period.Period;

/**
 * The years of units whose parts were merged or divided in the year: no part has one, but the unit was counted as a whole in every period
 * of it, by the parts that it had then.
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
            var known = new KnownUnits(units, years.in(Slot.all(year))::containsKey);
            known.smallest(this::inEveryPeriod).keySet().forEach(unit -> breakdowns()
                    .forEach(breakdown -> add(unit, breakdown, years)));
        }
    }

    private Optional<AreaCode> inEveryPeriod(AreaCode unit) {
        return Optional.of(unit)
                .filter(whole -> !units.childrenOf(whole).isEmpty())
                .filter(whole -> periods.stream().allMatch(period -> isWholeIn(whole, period)));
    }

    private boolean isWholeIn(AreaCode unit, Period period) {
        return areas.isOneUnit(unit, period.lastDay(), year.lastDay())
                && in(Slot.all(period)).hold(unit);
    }

    private void add(AreaCode unit, String breakdown, Amounts years) {
        periods.stream().map(period -> new Slot(period, breakdown)).forEach(slot -> in(slot).addendsOf(unit)
                .forEach(part -> years.add(
                        new Slot(year, breakdown), unit, amounts.in(slot).get(part))));
    }

    private KnownUnits in(Slot slot) {
        return new KnownUnits(areas.on(slot.period().lastDay()), amounts.in(slot)::containsKey);
    }

    private Set<String> breakdowns() {
        return amounts.bySlot().keySet().stream()
                .filter(slot -> year.holds(slot.period()))
                .map(Slot::breakdown)
                .collect(Collectors.toSet());
    }
}

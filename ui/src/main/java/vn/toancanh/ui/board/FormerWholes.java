package vn.toancanh.ui.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.KnownUnits;
import vn.toancanh.config.period.Period;

/**
 * Finds what units had together before they were merged or divided: one whose parts are not known each by themselves, and one that took
 * others in.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param earlier what was counted before the period, the latest first
 */
record FormerWholes(Areas areas, Period period, List<Map.Entry<Period, LeafAmounts>> earlier) {
    /** A unit as a whole: the period in which all of it was counted, and the units of which it consisted then. */
    private record Former(Period period, List<AreaCode> units) {}

    /** What is known at the end of the period, and what the units that were found had as a whole. */
    LeafAmounts addedTo(LeafAmounts known) {
        var found = new KnownUnits(areas.on(period.lastDay()), known::has).smallest(this::former);
        var byPeriod = new HashMap<Period, SortedMap<AreaCode, List<AreaCode>>>();
        found.forEach((unit, former) -> byPeriod.computeIfAbsent(former.period(), first -> new TreeMap<>())
                .put(unit, former.units()));
        var all = known;
        for (var then : earlier) {
            var wholes = byPeriod.get(then.getKey());
            if (wholes != null) {
                all = all.orElse(then.getValue().together(wholes, then.getKey()), unit -> true);
            }
        }
        return all;
    }

    private Optional<Former> former(AreaCode unit) {
        return earlier.stream()
                .flatMap(then -> units(unit, then).stream().map(units -> new Former(then.getKey(), units)))
                .findFirst();
    }

    private Optional<List<AreaCode>> units(AreaCode unit, Map.Entry<Period, LeafAmounts> then) {
        var day = then.getKey().lastDay();
        var counted = new KnownUnits(areas.on(day), then.getValue()::has);
        return Optional.of(areas.formerly(unit, day, period.lastDay()))
                .filter(parts -> !parts.isEmpty() && parts.stream().allMatch(counted::hold))
                .map(parts -> parts.stream().flatMap(counted::addendsOf).toList());
    }
}

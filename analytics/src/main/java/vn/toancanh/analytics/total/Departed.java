package vn.toancanh.analytics.total;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * Counts what was recorded of units that had ended by the last day of a period, as it is where the list that says so came after the
 * records: in the unit into which each went or, where nobody says into which, in the one above as a whole. What the parts of that have by
 * themselves is not known then, since any of them may be the one that grew.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
public record Departed(Areas areas) {
    /** Replaces the amounts of units that are not there at the end of their period. */
    public void settle(Amounts amounts) {
        amounts.bySlot().keySet().stream()
                .map(Slot::period)
                .distinct()
                .toList()
                .forEach(period -> settle(amounts.of(period), period));
    }

    private void settle(Map<Slot, SortedMap<AreaCode, Long>> slots, Period period) {
        var units = areas.on(period.lastDay());
        if (slots.values().stream().allMatch(slot -> ended(slot, units).isEmpty())) {
            return;
        }
        slots.values().forEach(slot -> succeed(slot, units));
        var all = slots.getOrDefault(Slot.all(period), new TreeMap<>());
        lost(slots, units).forEach((above, codes) -> {
            if (new WholeUnit(above.code(), units).isIn(all)) {
                slots.values().forEach(slot -> takeTogether(above, codes, slot, units));
            }
        });
        slots.values().forEach(slot -> slot.keySet().removeAll(ended(slot, units)));
    }

    private static SortedSet<AreaCode> ended(SortedMap<AreaCode, Long> slot, Geography units) {
        return slot.keySet().stream()
                .filter(code -> units.find(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void succeed(SortedMap<AreaCode, Long> slot, Geography units) {
        for (var code : ended(slot, units)) {
            areas.successor(code, units.day()).ifPresent(unit -> slot.merge(unit, slot.remove(code), Math::addExact));
        }
    }

    /** What went nowhere that is known, by the unit above it that is still there; the smaller first, since larger ones hold them. */
    private SortedMap<Area, List<AreaCode>> lost(Map<Slot, SortedMap<AreaCode, Long>> slots, Geography units) {
        var lost = new TreeMap<Area, List<AreaCode>>(
                Comparator.comparing(Area::level).reversed().thenComparing(Area::code));
        slots.values().stream()
                .flatMap(slot -> ended(slot, units).stream())
                .distinct()
                .forEach(code -> areas.standingAbove(code, units.day())
                        .flatMap(units::find)
                        .ifPresent(above -> lost.computeIfAbsent(above, first -> new ArrayList<>())
                                .add(code)));
        return lost;
    }

    /** What a unit has told of itself as a whole stays. */
    private static void takeTogether(Area above, List<AreaCode> lost, SortedMap<AreaCode, Long> slot, Geography units) {
        var isTold = slot.containsKey(above.code())
                && !units.childrenOf(above.code()).isEmpty();
        var within = slot.keySet().stream()
                .filter(code -> units.isWithin(code, above.code()))
                .collect(Collectors.toCollection(HashSet::new));
        if (isTold || within.isEmpty() && lost.stream().noneMatch(slot::containsKey)) {
            return;
        }
        long together = new WholeUnit(above.code(), units).sum(slot);
        for (var code : lost) {
            together = Math.addExact(together, slot.getOrDefault(code, 0L));
        }
        slot.keySet().removeAll(within);
        slot.put(above.code(), together);
    }
}

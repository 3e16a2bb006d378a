package vn.toancanh.analytics.total;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.KnownUnits;
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
        var all = slots.getOrDefault(Slot.all(period), new TreeMap<>());
        takers(slots, all, units).forEach((code, taker) -> slots.values().forEach(slot -> move(code, taker, slot)));
        lost(slots, units).forEach((above, codes) -> {
            var parts = divided(above, codes, units);
            if (new KnownUnits(parts, all::containsKey).hold(above.code())) {
                slots.values().forEach(slot -> takeTogether(above.code(), parts, codes, slot));
            }
        });
        slots.values().forEach(slot -> slot.keySet().removeAll(ended(slot, units)));
    }

    private static SortedSet<AreaCode> ended(SortedMap<AreaCode, Long> slot, Geography units) {
        return slot.keySet().stream()
                .filter(code -> units.find(code).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The unit that took each in, where that was counted itself: else it would look counted by what it took in alone. */
    private SortedMap<AreaCode, AreaCode> takers(
            Map<Slot, SortedMap<AreaCode, Long>> slots, SortedMap<AreaCode, Long> all, Geography units) {
        var takers = new TreeMap<AreaCode, AreaCode>();
        slots.values().stream().flatMap(slot -> ended(slot, units).stream()).forEach(code -> areas.successor(
                        code, units.day())
                .filter(taker -> units.childrenOf(taker).isEmpty() && all.containsKey(taker))
                .ifPresent(taker -> takers.put(code, taker)));
        return takers;
    }

    private static void move(AreaCode code, AreaCode taker, SortedMap<AreaCode, Long> slot) {
        var amount = slot.remove(code);
        if (amount != null) {
            slot.merge(taker, amount, Math::addExact);
        }
    }

    /** How a unit is divided or, where all that lay in it has ended, was until then. */
    private Geography divided(Area above, List<AreaCode> lost, Geography units) {
        return units.childrenOf(above.code()).isEmpty()
                ? areas.departure(lost.getFirst(), units.day())
                        .map(gone -> areas.on(gone.lastDay()))
                        .orElse(units)
                : units;
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
    private static void takeTogether(
            AreaCode above, Geography parts, List<AreaCode> lost, SortedMap<AreaCode, Long> slot) {
        var beside = lost.stream().filter(code -> slot.containsKey(code) && !parts.isWithin(code, above));
        var counted = Stream.concat(new KnownUnits(parts, slot::containsKey).addendsOf(above), beside)
                .toList();
        if (!counted.isEmpty() && !slot.containsKey(above)) {
            long together = counted.stream().mapToLong(slot::get).reduce(0, Math::addExact);
            parts.within(above).map(Area::code).forEach(slot::remove);
            slot.keySet().removeAll(lost);
            slot.put(above, together);
        }
    }
}

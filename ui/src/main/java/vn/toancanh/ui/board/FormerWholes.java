package vn.toancanh.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * Finds the units of which nobody knows what each part has, but what all of them had together before they were merged or divided.
 *
 * <p>The smallest such units are found: what lies above them is added up. The country is none of them, since nothing is carried
 * across the reorganisation of 2025-07-01.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
final class FormerWholes {
    private final Areas areas;
    private final Period period;
    private final Geography now;
    private final LeafAmounts known;
    private final List<Map.Entry<Period, LeafAmounts>> earlier;
    /** The units that a found one consisted of, by the period in which all of them were counted. */
    private final Map<Period, SortedMap<AreaCode, List<AreaCode>>> found = new HashMap<>();

    /**
     * @param known what is known at the end of the period without them
     * @param earlier what was counted before, the latest first
     */
    FormerWholes(Areas areas, Period period, LeafAmounts known, List<Map.Entry<Period, LeafAmounts>> earlier) {
        this.areas = areas;
        this.period = period;
        this.now = areas.on(period.lastDay());
        this.known = known;
        this.earlier = earlier;
    }

    /** What is known, and what the units that were found had as a whole. */
    LeafAmounts added() {
        now.childrenOf(AreaCode.COUNTRY).forEach(this::isKnown);
        var all = known;
        for (var then : earlier) {
            var wholes = found.getOrDefault(then.getKey(), new TreeMap<>());
            if (!wholes.isEmpty()) {
                all = all.orElse(then.getValue().together(wholes, then.getKey()), unit -> true);
            }
        }
        return all;
    }

    private boolean isKnown(Area unit) {
        return known.of(unit.code()).isPresent() || areAllKnown(now.childrenOf(unit.code())) || isFound(unit.code());
    }

    /** Every part is looked at, since each may be known as a whole where another is not. */
    private boolean areAllKnown(List<Area> parts) {
        return !parts.isEmpty() && parts.stream().filter(this::isKnown).count() == parts.size();
    }

    private boolean isFound(AreaCode unit) {
        for (var then : earlier) {
            var day = then.getKey().lastDay();
            var parts = new ArrayList<AreaCode>();
            if (areas.isOneUnit(unit, day, period.lastDay())
                    && isCounted(unit, areas.on(day), then.getValue(), parts)) {
                found.computeIfAbsent(then.getKey(), first -> new TreeMap<>()).put(unit, parts);
                return true;
            }
        }
        return false;
    }

    /** Whether the unit was counted itself, or in all its parts. */
    private static boolean isCounted(AreaCode unit, Geography then, LeafAmounts counted, List<AreaCode> parts) {
        if (counted.of(unit).isPresent()) {
            return parts.add(unit);
        }
        var below = then.childrenOf(unit);
        return !below.isEmpty() && below.stream().allMatch(part -> isCounted(part.code(), then, counted, parts));
    }
}

package vn.toancanh.config.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects units list by list: each list speaks for its own days alone, and what is known of other days stays.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
final class Division {
    /** Of each code, no two on one day. */
    private final Map<AreaCode, List<Said>> known = new HashMap<>();

    void add(Area area) {
        sayings(area.code()).add(new Said(area, area.validity().from()));
    }

    /** Takes a list that is laid over all that were taken before. */
    void take(UnitList list) {
        leftOutOf(list).forEach(said -> replace(said, said.outside(list.validity())));
        list.units().forEach(this::lay);
    }

    /** Ends a unit for all lists that begin before it had ended. */
    void end(Ending ending) {
        var after = new Validity(ending.lastDay().plusDays(1), null);
        List.copyOf(sayings(ending.code())).stream()
                .filter(said -> !said.since().isAfter(ending.lastDay()))
                .forEach(said -> replace(said, said.outside(after)));
    }

    /** Every unit by its code and first day. */
    List<Area> areas() {
        return known.values().stream()
                .flatMap(sayings -> joined(sayings).stream())
                .sorted(Comparator.comparing(Area::code)
                        .thenComparing(area -> area.validity().from()))
                .toList();
    }

    /** The spelling of the name that is known already stays. */
    private void lay(Area unit) {
        var sayings = sayings(unit.code());
        var before = List.copyOf(sayings);
        var spelt = before.stream()
                .flatMap(said -> said.within(unit.validity()))
                .map(Said::area)
                .filter(unit::saysTheSameAs)
                .findFirst()
                .orElse(unit);
        sayings.clear();
        before.stream().flatMap(said -> said.outside(unit.validity())).forEach(sayings::add);
        add(spelt.during(unit.validity()));
    }

    /** What earlier lists say of units of the provinces for which this one speaks, and which it does not name. */
    private List<Said> leftOutOf(UnitList list) {
        var named = list.codes();
        var provinces = list.provinces();
        return known.values().stream()
                .flatMap(List::stream)
                .filter(said -> said.validity().overlaps(list.validity()))
                .filter(said -> said.since().isBefore(list.validity().from()))
                .filter(said -> !named.contains(said.area().code()))
                .filter(said -> provinces.contains(provinceOf(said.area())))
                .toList();
    }

    private @Nullable AreaCode provinceOf(Area area) {
        var code = area.parent();
        while (code != null && code.level() != AreaLevel.PROVINCE) {
            code = parentOf(code, area.validity());
        }
        return code;
    }

    private @Nullable AreaCode parentOf(AreaCode code, Validity days) {
        return known.getOrDefault(code, List.of()).stream()
                .filter(said -> said.validity().overlaps(days))
                .findFirst()
                .map(said -> said.area().parent())
                .orElse(null);
    }

    private List<Said> sayings(AreaCode code) {
        return known.computeIfAbsent(code, unknown -> new ArrayList<>());
    }

    private void replace(Said said, Stream<Said> parts) {
        var sayings = sayings(said.area().code());
        sayings.remove(said);
        parts.forEach(sayings::add);
    }

    /** Days that follow one another without a change are one validity. */
    private static List<Area> joined(List<Said> sayings) {
        var areas = new ArrayList<Area>();
        sayings.stream()
                .map(Said::area)
                .sorted(Comparator.comparing(area -> area.validity().from()))
                .forEach(area -> {
                    if (!areas.isEmpty() && continues(areas.getLast(), area)) {
                        var whole = new Validity(
                                areas.getLast().validity().from(),
                                area.validity().until());
                        areas.add(areas.removeLast().during(whole));
                    } else {
                        areas.add(area);
                    }
                });
        return areas;
    }

    /** Across the reorganisation of 2025-07-01 no code means the same unit. */
    private static boolean continues(Area one, Area next) {
        return one.validity().isFollowedAtOnceBy(next.validity())
                && !next.validity().from().equals(Validity.REORGANISATION)
                && one.saysTheSameAs(next);
    }
}

package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All units of all times, laid together from official lists.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 */
public final class Areas {
    /** The country, valid on every day that the product speaks of. */
    public static final Area VIET_NAM =
            new Area(AreaCode.COUNTRY, "Việt Nam", null, new Validity(LocalDate.of(1976, 7, 2), null));

    private static final int DAYS_KEPT = 128;

    private final List<Area> all;
    /** The days that were asked for last. */
    private final Map<LocalDate, Geography> byDay = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Geography> eldest) {
            return size() > DAYS_KEPT;
        }
    });

    private Areas(List<Area> all) {
        this.all = List.copyOf(all);
    }

    /** Lays lists over one another, the earlier day first; of two lists of one day the later in the given order speaks last. */
    public static Areas of(List<UnitList> lists) {
        var division = new Division();
        lists.stream()
                .sorted(Comparator.comparing(list -> list.validity().from()))
                .forEach(division::take);
        return new Areas(division.areas());
    }

    public List<Area> all() {
        return all;
    }

    /**
     * Whether a code means one and the same unit on both days. The reorganisation of 2025-07-01 gave many old codes to
     * larger units, some even of the same name: across that day no code means the same, but for the country.
     */
    public boolean isOneUnit(AreaCode code, LocalDate one, LocalDate other) {
        if (code.equals(AreaCode.COUNTRY)) {
            return true;
        }
        var then = on(one).find(code);
        var now = on(other).find(code);
        return then.isPresent()
                && now.isPresent()
                && one.isBefore(Validity.REORGANISATION) == other.isBefore(Validity.REORGANISATION)
                && AreaName.fold(then.get().shortName())
                        .equals(AreaName.fold(now.get().shortName()));
    }

    /** The units that are valid on the given day. */
    public Geography on(LocalDate day) {
        return byDay.computeIfAbsent(
                day,
                asked -> new Geography(
                        asked,
                        all.stream()
                                .filter(area -> area.validity().covers(asked))
                                .toList()));
    }

    /** Collects areas list by list, ending what a later list no longer names. */
    private static final class Division {
        private final Map<AreaCode, List<Area>> byCode = new HashMap<>();

        Division() {
            add(VIET_NAM);
        }

        void take(UnitList list) {
            endUnitsLeftOutOf(list);
            list.units().forEach(this::lay);
        }

        List<Area> areas() {
            return byCode.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(Area::code)
                            .thenComparing(area -> area.validity().from()))
                    .toList();
        }

        /** A unit that is known and said to be the same keeps its known end: a list's last day is that of the list. */
        private void lay(Area unit) {
            var known = overlapping(unit);
            if (known == null) {
                add(unit);
            } else if (known.saysTheSameAs(unit)) {
                swap(
                        known,
                        known.during(
                                known.validity().reachingBackTo(unit.validity().from())));
            } else if (known.validity().from().isBefore(unit.validity().from())) {
                swap(
                        known,
                        known.during(
                                known.validity().endedBefore(unit.validity().from())));
                add(unit);
            } else {
                swap(known, unit);
            }
        }

        private void endUnitsLeftOutOf(UnitList list) {
            var from = list.validity().from();
            var named = list.codes();
            var divided = dividedProvinces(list);
            for (var area : areas()) {
                if (area.validity().covers(from)
                        && area.validity().from().isBefore(from)
                        && !named.contains(area.code())
                        && divided.contains(provinceOf(area))) {
                    swap(area, area.during(area.validity().endedBefore(from)));
                }
            }
        }

        private Set<AreaCode> dividedProvinces(UnitList list) {
            return list.units().stream()
                    .map(Area::parent)
                    .filter(Objects::nonNull)
                    .filter(parent -> parent.level() == AreaLevel.PROVINCE)
                    .collect(Collectors.toSet());
        }

        private @Nullable AreaCode provinceOf(Area area) {
            var code = area.parent();
            while (code != null && code.level() != AreaLevel.PROVINCE) {
                var at = byCode.getOrDefault(code, List.of());
                code = at.isEmpty() ? null : at.getLast().parent();
            }
            return code;
        }

        private @Nullable Area overlapping(Area unit) {
            return byCode.getOrDefault(unit.code(), List.of()).stream()
                    .filter(area -> area.validity().overlaps(unit.validity()))
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        private void add(Area area) {
            byCode.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(area);
        }

        private void swap(Area old, Area area) {
            byCode.get(old.code()).remove(old);
            add(area);
        }
    }
}

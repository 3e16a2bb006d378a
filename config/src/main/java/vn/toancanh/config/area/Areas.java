package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return of(lists, List.of());
    }

    /** The same, with units that had ended before the lists that name them say so. */
    public static Areas of(List<UnitList> lists, List<Ending> endings) {
        var division = new Division();
        division.add(VIET_NAM);
        lists.stream()
                .sorted(Comparator.comparing(list -> list.validity().from()))
                .forEach(division::take);
        endings.forEach(division::end);
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
}

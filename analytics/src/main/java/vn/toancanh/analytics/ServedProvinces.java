package vn.toancanh.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.BoundariesTaken.Served;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.LevelUnits;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Validity;

/** Finds the provinces that a set draws, and the days around one day on which they had the same units, whatever these were called. */
record ServedProvinces(Areas areas, AreaLevel level, LocalDate day) {
    /** The provinces of the set's units, in the order of their codes. */
    List<Served> of(BoundarySet set, LevelUnits units) {
        var byProvince = set.codes().stream()
                .collect(Collectors.groupingBy(
                        code -> units.unit(code).province(), TreeMap::new, Collectors.counting()));
        return byProvince.entrySet().stream()
                .map(drawn ->
                        served(new AreaCode(drawn.getKey()), drawn.getValue().intValue()))
                .toList();
    }

    private Served served(AreaCode code, int units) {
        return new Served(areas.on(day).find(code).orElseThrow(), units, days(code));
    }

    /** From the first such day that a unit list speaks of; open where no last one is known. */
    private Validity days(AreaCode province) {
        var units = units(province, day);
        var changes = changes();
        var from = changes.headSet(day, true).descendingSet().stream()
                .takeWhile(change -> isSame(province, change, units))
                .reduce((later, earlier) -> earlier)
                .orElse(day);
        var until = changes.tailSet(day, false).stream()
                .filter(change -> !isSame(province, change, units))
                .findFirst()
                .map(change -> change.minusDays(1))
                .orElse(null);
        return new Validity(from, until);
    }

    private boolean isSame(AreaCode province, LocalDate other, Set<AreaCode> units) {
        return other.isBefore(Validity.REORGANISATION) == day.isBefore(Validity.REORGANISATION)
                && units(province, other).equals(units);
    }

    private Set<AreaCode> units(AreaCode province, LocalDate on) {
        var geography = areas.on(on);
        return geography.areas().stream()
                .filter(area -> area.level() == level)
                .map(Area::code)
                .filter(code -> geography
                        .above(code, AreaLevel.PROVINCE)
                        .filter(above -> above.code().equals(province))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    /** The days on which any unit of the level, or a province, began, or had ended the day before. */
    private TreeSet<LocalDate> changes() {
        return areas.all().stream()
                .filter(area -> area.level() == level || area.level() == AreaLevel.PROVINCE)
                .map(Area::validity)
                .flatMap(ServedProvinces::edges)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<LocalDate> edges(Validity days) {
        return days.until() == null
                ? Stream.of(days.from())
                : Stream.of(days.from(), days.until().plusDays(1));
    }
}

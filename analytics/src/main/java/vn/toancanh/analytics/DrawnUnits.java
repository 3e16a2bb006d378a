package vn.toancanh.analytics;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.definition.Definitions;

/** The units of the last day of a year that the map can draw: those that have a seat, and the units above them. */
record DrawnUnits(Definitions definitions, Year year) {
    /**
     * The names of a level's units by their codes.
     *
     * @throws AnalyticsException if there are none
     */
    SortedMap<String, String> names(AreaLevel level) {
        var day = LocalDate.of(year.getValue(), Month.DECEMBER, 31);
        var geography = definitions.areas().on(day);
        var names = definitions.seats().stream()
                .filter(seat -> seat.validity().covers(day))
                .flatMap(seat -> geography.above(seat.code(), level).stream())
                .collect(Collectors.toMap(Area::code, Area::name, (one, same) -> one, TreeMap<AreaCode, String>::new));
        if (names.isEmpty()) {
            throw new AnalyticsException(
                    "Cannot import %s boundaries of %s: no such unit of %s has a seat in areas/seats.csv"
                            .formatted(level.id(), year, day));
        }
        return byText(names);
    }

    private static SortedMap<String, String> byText(Map<AreaCode, String> names) {
        var texts = new TreeMap<String, String>();
        names.forEach((code, name) -> texts.put(code.value(), name));
        return texts;
    }
}

package vn.toancanh.ui.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Seat;
import vn.toancanh.config.area.Validity;

/**
 * Which map is wanted, and of what it could be drawn: the same in all periods in which nothing of that differs.
 *
 * @param names code → short name of the units, all of one level
 * @param provinces those that the units are or lie in
 * @param hasDistricts whether the units are from before the reorganisation, which gave many codes a new meaning
 * @param seats the districts that can be drawn schematically
 */
record Question(
        AreaLevel level,
        Map<String, String> names,
        Set<String> provinces,
        boolean hasDistricts,
        List<SeatedDistrict> seats) {

    static Question of(List<Area> units, Geography geography, List<Seat> seats) {
        var names = new TreeMap<String, String>();
        units.forEach(unit -> names.put(unit.code().value(), unit.shortName()));
        return new Question(
                units.getFirst().level(),
                names,
                units.stream()
                        .flatMap(unit -> geography.above(unit.code(), AreaLevel.PROVINCE).stream())
                        .map(Area::code)
                        .map(AreaCode::value)
                        .collect(Collectors.toSet()),
                hasDistricts(geography.day()),
                SeatedDistrict.of(seats, geography));
    }

    /** Whether official boundaries of that year are of the same kind of division. */
    boolean isOfTheTimeOf(String geography) {
        return hasDistricts == hasDistricts(LocalDate.of(Integer.parseInt(geography), 12, 31));
    }

    private static boolean hasDistricts(LocalDate day) {
        return day.isBefore(Validity.REORGANISATION);
    }
}

package vn.toancanh.analytics;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.LevelUnits;
import vn.toancanh.analytics.boundary.Unit;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.AreaName;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;

/** The units of one level on the last day of a year: what a file of boundaries is held against. */
record ExpectedUnits(Areas areas, AreaLevel level, Year year) {
    /**
     * All units of the country that are known.
     *
     * @throws AnalyticsException naming the levels that have units, if this one has none
     */
    LevelUnits units() {
        var geography = areas.on(day());
        var units = geography.areas().stream()
                .filter(area -> area.level() == level)
                .flatMap(area -> unit(area, geography).stream())
                .toList();
        if (level == AreaLevel.COUNTRY || units.isEmpty()) {
            throw new AnalyticsException("Cannot import boundaries of level %s for %s: accepted levels on %s are %s"
                    .formatted(level.id(), year, day(), levelsOf(geography)));
        }
        return LevelUnits.of(level.id(), year.toString(), units, AreaName::fold);
    }

    LocalDate day() {
        return year.atMonth(Month.DECEMBER).atEndOfMonth();
    }

    private static Optional<Unit> unit(Area area, Geography geography) {
        return geography
                .above(area.code(), AreaLevel.PROVINCE)
                .map(province -> new Unit(
                        area.code().value(), area.name(), province.code().value()));
    }

    private static String levelsOf(Geography geography) {
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level != AreaLevel.COUNTRY)
                .filter(level -> geography.areas().stream().anyMatch(area -> area.level() == level))
                .map(AreaLevel::id)
                .collect(Collectors.joining(", "));
    }
}

package vn.toancanh.analytics.simulation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.period.Period;

/**
 * Where and when rows are made up.
 *
 * @param geography the units on the last day of the period
 * @param communes the undivided units of the provinces, in the order of their codes
 */
record Setting(Chance chance, Period period, Geography geography, List<Commune> communes, Calibrated calibrated) {
    /** Months from January 2020 to the period's last one. */
    double months() {
        return Calibrated.months(period);
    }

    /** The communes of each province. */
    SortedMap<AreaCode, List<Commune>> byProvince() {
        return communes.stream()
                .collect(Collectors.groupingBy(
                        commune -> above(commune, AreaLevel.PROVINCE), TreeMap::new, Collectors.toList()));
    }

    /** The unit of the given level around a commune; the commune itself where there is none, as for districts since 2025-07-01. */
    AreaCode above(Commune commune, AreaLevel level) {
        return geography.above(commune.code(), level).map(area -> area.code()).orElse(commune.code());
    }
}

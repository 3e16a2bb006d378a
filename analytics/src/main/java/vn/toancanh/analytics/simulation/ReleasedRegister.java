package vn.toancanh.analytics.simulation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.simulation.FibreSimulation.Commune;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.table.TotalRow;

/** The population register as it is released: whose households get lines. */
record ReleasedRegister(Areas areas, List<TotalRow> rows) {
    static ReleasedRegister latest(Lake lake, Areas areas) {
        var totals = lake.releases().latest().map(lake::totals).orElse(List.of());
        return new ReleasedRegister(
                areas,
                totals.stream()
                        .filter(row -> row.feed().equals("population-register"))
                        .toList());
    }

    /**
     * The communes of provinces that the latest register at or before the month has counted, and that are the same since.
     *
     * @throws AnalyticsException if there are none
     */
    List<Commune> communes(List<AreaCode> provinces, Period month) {
        var counted = periodFor(month);
        var amounts = counted.map(this::amounts).orElse(Map.of());
        var households = new HashMap<>(amounts.getOrDefault("households", Map.of()));
        var geography = areas.on(month.lastDay());
        households
                .keySet()
                .retainAll(provinces.stream()
                        .flatMap(province -> geography.leavesOf(province).stream())
                        .map(Area::code)
                        .collect(Collectors.toSet()));
        counted.ifPresent(period ->
                households.keySet().removeIf(code -> !areas.isOneUnit(code, period.lastDay(), month.lastDay())));
        if (households.isEmpty()) {
            throw new AnalyticsException(
                    ("Cannot simulate lines for %s in %s: the release has no households of their communes;"
                                    + " deliver a population register first")
                            .formatted(provinces, month));
        }
        return FibreSimulation.communes(
                households, amounts.getOrDefault("people", Map.of()), amounts.getOrDefault("urban-people", Map.of()));
    }

    private Optional<Period> periodFor(Period month) {
        return rows.stream()
                .map(TotalRow::timePeriod)
                .distinct()
                .map(Period::parse)
                .filter(period -> period.endsBy(month))
                .max(Comparator.naturalOrder());
    }

    /** Amounts by measure and unit. */
    private Map<String, Map<AreaCode, Double>> amounts(Period period) {
        return rows.stream()
                .filter(row -> row.timePeriod().equals(period.toString()))
                .collect(Collectors.groupingBy(
                        TotalRow::measure, Collectors.toMap(row -> new AreaCode(row.refArea()), TotalRow::amount)));
    }
}

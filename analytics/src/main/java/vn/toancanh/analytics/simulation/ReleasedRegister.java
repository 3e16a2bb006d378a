package vn.toancanh.analytics.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.table.TotalRow;

/** The population registers as they are released. */
record ReleasedRegister(Areas areas, List<TotalRow> rows, double adultShare) {
    static ReleasedRegister latest(Lake lake, Areas areas, double adultShare) {
        var rows = lake.releases()
                .latest()
                .map(release -> release.slice(TotalRow.TABLE).having("feed", Set.of(RegisterSimulation.FEED.value())))
                .map(registers -> lake.reader().rows(registers, TotalRow::from))
                .orElse(List.of());
        return new ReleasedRegister(areas, rows, adultShare);
    }

    /** The latest register at or before a period that counted households of communes of the province that are the same then. */
    Optional<Period> latest(AreaCode province, Period period) {
        return periods(province, row -> true)
                .filter(one -> one.endsBy(period))
                .filter(one -> !communes(province, one, period).isEmpty())
                .max(Comparator.naturalOrder());
    }

    /** The latest measured register of the province at or before a period, whatever its communes are since. */
    Optional<Period> latestMeasured(AreaCode province, Period period) {
        return periods(province, row -> !row.simulated())
                .filter(one -> one.endsBy(period))
                .max(Comparator.naturalOrder());
    }

    boolean isMeasured(AreaCode province, Period year) {
        return periods(province, row -> !row.simulated()).anyMatch(year::equals);
    }

    private Stream<Period> periods(AreaCode province, Predicate<TotalRow> wanted) {
        return rows.stream()
                .filter(row -> row.measure().equals("households")
                        && row.refArea().equals(province.value())
                        && wanted.test(row))
                .map(row -> Period.parse(row.timePeriod()))
                .distinct();
    }

    /** The communes of a province that a register counted and that are the same in a later period, in the order of their codes. */
    List<Commune> communes(AreaCode province, Period counted, Period later) {
        var wanted = leaves(province, later);
        var amounts = amounts(counted);
        var households = amounts.getOrDefault("households", Map.of());
        return households.keySet().stream()
                .filter(wanted::contains)
                .filter(code -> areas.isOneUnit(code, counted.lastDay(), later.lastDay()))
                .sorted()
                .map(code -> commune(code, amounts))
                .toList();
    }

    private Commune commune(AreaCode code, Map<String, Map<AreaCode, Long>> amounts) {
        long people = amount("people", code, amounts, 0);
        return new Commune(
                code,
                people,
                amount("urban-people", code, amounts, 0),
                amount("households", code, amounts, 0),
                amount("adults", code, amounts, Commune.partOf(people, adultShare)));
    }

    private static long amount(
            String measure, AreaCode code, Map<String, Map<AreaCode, Long>> amounts, long otherwise) {
        return amounts.getOrDefault(measure, Map.of()).getOrDefault(code, otherwise);
    }

    private Set<AreaCode> leaves(AreaCode province, Period period) {
        return areas.on(period.lastDay()).leavesOf(province).stream()
                .map(Area::code)
                .collect(Collectors.toSet());
    }

    /** Amounts by measure and unit. */
    private Map<String, Map<AreaCode, Long>> amounts(Period period) {
        return rows.stream()
                .filter(row -> row.timePeriod().equals(period.toString()))
                .collect(Collectors.groupingBy(
                        TotalRow::measure,
                        Collectors.toMap(row -> new AreaCode(row.refArea()), row -> Math.round(row.amount()))));
    }
}

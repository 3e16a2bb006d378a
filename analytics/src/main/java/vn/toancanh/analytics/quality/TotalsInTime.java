package vn.toancanh.analytics.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Totals of whole measures, by measure, area and period. */
final class TotalsInTime {
    private final Areas areas;
    private final Map<MeasureId, Map<AreaCode, NavigableMap<Period, TotalRow>>> rows = new HashMap<>();

    TotalsInTime(Areas areas, Collection<TotalRow> totals) {
        this.areas = areas;
        totals.stream().filter(row -> row.breakdown().isEmpty()).forEach(row -> rows.computeIfAbsent(
                        new MeasureId(row.measure()), first -> new HashMap<>())
                .computeIfAbsent(new AreaCode(row.refArea()), first -> new TreeMap<>())
                .put(Period.parse(row.timePeriod()), row));
    }

    /** The rows of a measure at a level, in the order of their areas. */
    Stream<TotalRow> at(AreaLevel level, MeasureId measure, Period period) {
        return rows.getOrDefault(measure, Map.of()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(area -> Optional.ofNullable(area.getValue().get(period)).stream())
                .filter(row -> row.areaLevel().equals(level.id()));
    }

    Optional<TotalRow> find(MeasureId measure, AreaCode area, Period period) {
        return Optional.ofNullable(inTime(measure, area).get(period));
    }

    /** What is known of the same unit at the end of a period: of the period itself, or of the latest that ended before. */
    Optional<TotalRow> latest(MeasureId measure, AreaCode area, Period period) {
        return find(measure, area, period)
                .or(() -> upTo(measure, area, period).max(Comparator.comparing(row -> Period.parse(row.timePeriod()))));
    }

    /** The same unit in earlier periods of the same length, the latest first. */
    Stream<TotalRow> before(MeasureId measure, AreaCode area, Period period) {
        return upTo(measure, area, period)
                .filter(row -> Period.parse(row.timePeriod()).frequency() == period.frequency())
                .sorted(Comparator.comparing((TotalRow row) -> Period.parse(row.timePeriod()))
                        .reversed());
    }

    private Stream<TotalRow> upTo(MeasureId measure, AreaCode area, Period period) {
        return inTime(measure, area).entrySet().stream()
                .filter(row -> row.getKey().endsBy(period) && !row.getKey().equals(period))
                .filter(row -> areas.isOneUnit(area, row.getKey().lastDay(), period.lastDay()))
                .map(Map.Entry::getValue);
    }

    private NavigableMap<Period, TotalRow> inTime(MeasureId measure, AreaCode area) {
        return rows.getOrDefault(measure, Map.of()).getOrDefault(area, new TreeMap<>());
    }
}

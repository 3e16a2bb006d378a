package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/**
 * What a release counted, by measure and period.
 *
 * <p>A stock stays what it was until it is counted anew, unit by unit: the new register of one province takes nothing from the
 * others.
 */
final class KnownAmounts {
    private final Definitions definitions;
    private final Map<String, Geography> geographies = new HashMap<>();
    private final Map<MeasureId, NavigableMap<Period, LeafAmounts>> amounts = new HashMap<>();

    KnownAmounts(List<TotalRow> totals, Definitions definitions) {
        this.definitions = definitions;
        totals.stream()
                .filter(row -> row.breakdown().isEmpty())
                .filter(this::isCounted)
                .collect(Collectors.groupingBy(
                        row -> new MeasureId(row.measure()),
                        Collectors.groupingBy(row -> Period.parse(row.timePeriod()))))
                .forEach((measure, periods) -> {
                    var byPeriod = new TreeMap<Period, LeafAmounts>();
                    periods.forEach(
                            (period, rows) -> byPeriod.put(period, new LeafAmounts(rows, period, decimalsOf(measure))));
                    amounts.put(measure, byPeriod);
                });
    }

    /** Counted for the unit itself, and not added up from its parts. */
    private boolean isCounted(TotalRow row) {
        return row.reported()
                || geographies
                        .computeIfAbsent(row.timePeriod(), this::geographyIn)
                        .childrenOf(new AreaCode(row.refArea()))
                        .isEmpty();
    }

    private Geography geographyIn(String period) {
        return definitions.areas().on(Period.parse(period).lastDay());
    }

    private int decimalsOf(MeasureId measure) {
        return definitions
                .measure(measure)
                .map(known -> known.unit().decimals())
                .orElse(0);
    }

    /** What a measure counted, by period. */
    NavigableMap<Period, LeafAmounts> of(MeasureId measure) {
        return amounts.getOrDefault(measure, new TreeMap<>());
    }

    /** The latest period for which anything was counted. */
    Optional<Period> latestPeriod() {
        return amounts.values().stream().map(NavigableMap::lastKey).max(Comparator.naturalOrder());
    }

    /**
     * What is known of a measure at the end of a period, of the units of that day: counted in the period itself or, for a stock,
     * in the latest before it in which the same unit was counted.
     */
    LeafAmounts at(MeasureId measure, Period period) {
        var known = of(measure);
        var own = known.containsKey(period) ? known.get(period) : LeafAmounts.NONE;
        return isStock(measure) ? withEarlier(own, known, period) : own;
    }

    private LeafAmounts withEarlier(LeafAmounts own, NavigableMap<Period, LeafAmounts> known, Period period) {
        return known.entrySet().stream()
                .filter(entry ->
                        entry.getKey().endsBy(period) && !entry.getKey().equals(period))
                .sorted(Comparator.comparing(entry -> entry.getKey().lastDay(), Comparator.reverseOrder()))
                .reduce(
                        own,
                        (later, entry) ->
                                later.orElse(entry.getValue(), unit -> isOneUnit(unit, entry.getKey(), period)),
                        (one, other) -> one);
    }

    private boolean isOneUnit(AreaCode unit, Period one, Period other) {
        return definitions.areas().isOneUnit(unit, one.lastDay(), other.lastDay());
    }

    private boolean isStock(MeasureId measure) {
        return definitions
                .measure(measure)
                .filter(defined -> defined.kind() == MeasureKind.STOCK)
                .isPresent();
    }
}

package vn.toancanh.ui.board;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Merger;
import vn.toancanh.config.area.UnitTree;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/**
 * What a release counted, by measure and period.
 *
 * <p>A stock stays what it was until it is counted anew, unit by unit: the new register of one province takes nothing from the
 * others.
 *
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0032-a-register-stands-until-the-next.md
 */
final class KnownAmounts {
    /** As people read them: by their codes, what belongs to none last. */
    static final Comparator<String> PARTS_IN_ORDER =
            Comparator.<String, Boolean>comparing(Breakdown.OTHER::equals).thenComparing(Comparator.naturalOrder());

    private final Definitions definitions;
    private final CarriedAmounts carried;
    private final Map<UnitTree, UnitPlaces> places;
    private final Map<MeasureId, NavigableMap<Period, LeafAmounts>> amounts = new HashMap<>();
    private final Map<String, Set<String>> parts;
    /** Many periods pass between two registers, and what stands is the same in all of them. */
    private final Map<Standing, LeafAmounts> standing = new ConcurrentHashMap<>();

    /** On what it depends what stands of a stock in a period: the periods up to it, whether it is one of them, and the units of its end. */
    private record Standing(MeasureId measure, List<Period> until, Optional<Period> own, UnitTree units) {}

    KnownAmounts(ReleasedTotals totals, Definitions definitions) {
        this.definitions = definitions;
        this.carried = new CarriedAmounts(definitions.areas());
        this.places = new ConcurrentHashMap<>();
        this.parts = totals.parts();
        arrange(totals.wholes(), (measure, period, rows) -> new LeafAmounts(rows, period, decimalsOf(measure)));
    }

    private KnownAmounts(List<TotalRow> ofPart, KnownAmounts whole) {
        this.definitions = whole.definitions;
        this.carried = whole.carried;
        this.places = whole.places;
        this.parts = Map.of();
        arrange(
                ofPart,
                (measure, period, rows) -> filled(
                        new LeafAmounts(rows, period, decimalsOf(measure)),
                        whole.of(measure).getOrDefault(period, LeafAmounts.NONE),
                        placesIn(period)));
    }

    /** Makes the rows of one measure and period into amounts. */
    private interface Arranging {
        LeafAmounts of(MeasureId measure, Period period, List<TotalRow> rows);
    }

    private void arrange(List<TotalRow> totals, Arranging arranging) {
        totals.stream()
                .collect(Collectors.groupingBy(TotalRow::measure, Collectors.groupingBy(TotalRow::timePeriod)))
                .forEach((measure, periods) -> periods.forEach(
                        (period, rows) -> arrange(new MeasureId(measure), Period.parse(period), rows, arranging)));
    }

    private void arrange(MeasureId measure, Period period, List<TotalRow> rows, Arranging arranging) {
        var units = placesIn(period);
        var counted = rows.stream().filter(row -> isCounted(row, units)).toList();
        if (!counted.isEmpty()) {
            amounts.computeIfAbsent(measure, first -> new TreeMap<>())
                    .put(period, arranging.of(measure, period, counted));
        }
    }

    /** Counted for the unit itself, and not added up from its parts. */
    private static boolean isCounted(TotalRow row, UnitPlaces units) {
        return row.reported() || !units.isDivided(row.refArea());
    }

    private UnitPlaces placesIn(Period period) {
        var geography = definitions.areas().on(period.lastDay());
        return places.computeIfAbsent(geography.tree(), tree -> UnitPlaces.of(geography));
    }

    /** Whoever counts a part in some unit of a province tells of it in all that he counts there: where there is none, it is nought. */
    private static LeafAmounts filled(LeafAmounts part, LeafAmounts whole, UnitPlaces units) {
        var provinces = part.codes().map(units::provinceOf).collect(Collectors.toSet());
        return part.filledTo(whole, code -> {
            var province = units.provinceOf(code);
            return province != null && provinces.contains(province);
        });
    }

    /**
     * What was counted of one part, by the same rules as of the whole; nought where the whole was counted in a unit and the part only
     * elsewhere in its province.
     *
     * @param rows those of the part
     */
    KnownAmounts ofPart(List<TotalRow> rows) {
        return new KnownAmounts(rows, this);
    }

    /** The parts that were counted of a measure in any period, in their order. */
    List<String> partsOf(MeasureId measure) {
        return parts.getOrDefault(measure.value(), Set.of()).stream()
                .sorted(PARTS_IN_ORDER)
                .toList();
    }

    /** The periods whose amounts {@link #above} looks at. */
    Collection<Period> periodsAbove(MeasureId measure, Period period) {
        return isOfARegister(measure) ? until(measure, period) : List.of(period);
    }

    /** The periods whose amounts {@link #below} looks at. */
    Collection<Period> periodsBelow(MeasureId measure, Period period) {
        return isStock(measure) ? until(measure, period) : List.of(period);
    }

    private List<Period> until(MeasureId measure, Period period) {
        return of(measure).keySet().stream()
                .filter(earlier -> earlier.endsBy(period))
                .toList();
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
     * in the latest before it in which the same unit was counted, be it as the sum of the units that lay in it then.
     */
    LeafAmounts at(MeasureId measure, Period period) {
        var own = of(measure).getOrDefault(period, LeafAmounts.NONE);
        return isStock(measure)
                ? standing.computeIfAbsent(standing(measure, period), key -> carried(key, own, period))
                : own;
    }

    private Standing standing(MeasureId measure, Period period) {
        var known = of(measure);
        return new Standing(
                measure,
                until(measure, period),
                known.containsKey(period) ? Optional.of(period) : Optional.empty(),
                definitions.areas().on(period.lastDay()).tree());
    }

    private LeafAmounts carried(Standing key, LeafAmounts own, Period period) {
        return carried.to(period, own, of(key.measure()));
    }

    /**
     * What stands above the line in a period: of a register, which comes once a year and not from every unit, what is known of it; of
     * all else only what was counted in the period itself, so that a feed that fell silent is seen to be.
     */
    LeafAmounts above(MeasureId measure, Period period) {
        return isOfARegister(measure) ? at(measure, period) : of(measure).getOrDefault(period, LeafAmounts.NONE);
    }

    /** What stands below it: of each unit, what was known when that above the line was counted in it. */
    LeafAmounts below(MeasureId measure, LeafAmounts above, Period period) {
        var known = at(measure, period);
        var earlier = above.periods();
        earlier.remove(period);
        return earlier.isEmpty()
                ? known
                : earlier.stream()
                        .reduce(
                                known.only(unit -> isOf(period, above.countedFor(unit))),
                                (all, then) -> all.orElse(
                                        at(measure, then).withWholesOf(above, unit -> isOneUnit(unit, then, period)),
                                        unit -> then.equals(above.countedFor(unit))),
                                (one, other) -> one);
    }

    /** The merger since which the latest count of a unit is not its own any more. */
    Optional<Merger> merger(MeasureId measure, AreaCode unit, Period period) {
        return periodsBelow(measure, period).stream()
                .filter(then -> of(measure).getOrDefault(then, LeafAmounts.NONE).has(unit))
                .max(Comparator.comparing(Period::lastDay))
                .flatMap(then -> definitions.areas().merger(unit, then.lastDay(), period.lastDay()));
    }

    private boolean isOneUnit(AreaCode unit, Period one, Period other) {
        return definitions.areas().isOneUnit(unit, one.lastDay(), other.lastDay());
    }

    /** A unit that has nothing of its own above the line may have all that its parts have. */
    private static boolean isOf(Period period, @Nullable Period countedFor) {
        return countedFor == null || countedFor.equals(period);
    }

    private boolean isOfARegister(MeasureId measure) {
        return isStock(measure)
                && definitions
                        .measure(measure)
                        .flatMap(defined -> definitions.feed(defined.feed()))
                        .filter(feed -> feed.frequency() == Frequency.ANNUAL)
                        .isPresent();
    }

    private boolean isStock(MeasureId measure) {
        return definitions
                .measure(measure)
                .filter(defined -> defined.kind() == MeasureKind.STOCK)
                .isPresent();
    }
}

package vn.toancanh.analytics.total;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;

/**
 * Brings what the parts of a province counted in the periods of a year into line with what was published of the year. Where some units
 * were not counted in every period, or too few of the province were, nothing is reconciled: the published value is that of all.
 *
 * <p>Decision: docs/decisions/0025-estimates-are-reconciled-pro-rata.md
 *
 * @param counted by measure; all periods of the year
 */
record Reconciled(Areas areas, Map<MeasureId, Amounts> counted, PublishedValue value, int decimals) {
    /** One amount of the year: in which slot and unit. */
    private record Cell(Slot slot, AreaCode unit) implements Comparable<Cell> {
        private static final Comparator<Cell> ORDER =
                Comparator.comparing(Cell::slot).thenComparing(Cell::unit);

        @Override
        public int compareTo(Cell other) {
            return ORDER.compare(this, other);
        }
    }

    /** Replaces the amounts of a measure within the province, of the parts first and then of all of them. */
    void replaceIn(Amounts amounts, Measure measure) {
        if (obstacle().isPresent()) {
            return;
        }
        var parted = measure.by().isPresent();
        new Reconciliation(sum(benchmark()), published())
                .of(cells(measure.id(), parted))
                .forEach((cell, amount) -> {
                    amounts.put(cell.slot(), cell.unit(), amount);
                    if (parted) {
                        amounts.put(all(cell), cell.unit(), 0);
                    }
                });
        if (parted) {
            addParts(amounts, measure);
        }
    }

    private long published() {
        return Math.round(value.amount() * Math.pow(10, decimals));
    }

    private SortedMap<Cell, Long> benchmark() {
        return cells(value.measure(), false);
    }

    private static long sum(SortedMap<Cell, Long> cells) {
        return cells.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
    }

    private void addParts(Amounts amounts, Measure measure) {
        cells(measure.id(), true)
                .keySet()
                .forEach(cell -> amounts.add(
                        all(cell), cell.unit(), amounts.in(cell.slot()).get(cell.unit())));
    }

    private static Slot all(Cell cell) {
        return Slot.all(cell.slot().period());
    }

    /** The first reason why nothing is reconciled; none where it is. */
    Optional<Obstacle> obstacle() {
        var benchmark = benchmark();
        if (sum(benchmark) <= 0 || published() < 0) {
            return Optional.of(new Obstacle.NothingToScale());
        }
        var units = benchmark.keySet().stream().map(Cell::unit).collect(Collectors.toCollection(TreeSet::new));
        var inPeriods = new HashMap<Period, SortedMap<AreaCode, Long>>();
        benchmark.forEach((cell, amount) -> inPeriods
                .computeIfAbsent(cell.slot().period(), first -> new TreeMap<>())
                .put(cell.unit(), amount));
        return periods()
                .flatMap(period -> obstacle(period, units, inPeriods.getOrDefault(period, new TreeMap<>())).stream())
                .findFirst();
    }

    /** The same units must be counted in every period, be still what they were at its end, and be enough of the province. */
    private Optional<Obstacle> obstacle(Period period, SortedSet<AreaCode> units, SortedMap<AreaCode, Long> counted) {
        var missing = units.stream().filter(unit -> !counted.containsKey(unit)).toList();
        if (!missing.isEmpty()) {
            return Optional.of(new Obstacle.MissedPeriod(missing.getFirst(), period, missing.size()));
        }
        return units.stream()
                .filter(unit -> !isOneUnit(unit, period))
                .findFirst()
                .<Obstacle>map(unit -> new Obstacle.AnotherUnit(unit, period, value.timePeriod()))
                .or(() -> tooFew(period, counted));
    }

    private boolean isOneUnit(AreaCode unit, Period period) {
        return areas.isOneUnit(unit, period.lastDay(), value.timePeriod().lastDay());
    }

    private Optional<Obstacle> tooFew(Period period, SortedMap<AreaCode, Long> units) {
        var geography = areas.on(period.lastDay());
        return RollUp.of(geography, units).stream()
                .filter(sum -> sum.area().code().equals(value.refArea()))
                .findFirst()
                .map(sum -> new Obstacle.TooFew(sum.counted(), sum.expected(), period, value.leastCounted()))
                .or(() -> Optional.of(new Obstacle.TooFew(
                        0, geography.leavesOf(value.refArea()).size(), period, value.leastCounted())))
                .filter(few -> few.counted() == 0 || few.counted() < few.least() * few.expected())
                .map(few -> few);
    }

    private Stream<Period> periods() {
        return counted.get(value.measure()).bySlot().keySet().stream()
                .map(Slot::period)
                .findFirst()
                .map(Period::frequency)
                .stream()
                .flatMap(frequency -> value.timePeriod().parts(frequency));
    }

    private SortedMap<Cell, Long> cells(MeasureId measure, boolean parted) {
        var cells = new TreeMap<Cell, Long>();
        counted.get(measure).bySlot().forEach((slot, units) -> {
            if (slot.isAll() != parted && value.timePeriod().holds(slot.period())) {
                var geography = areas.on(slot.period().lastDay());
                units.forEach((unit, amount) -> {
                    if (geography.isWithin(unit, value.refArea())) {
                        cells.put(new Cell(slot, unit), amount);
                    }
                });
            }
        });
        return cells;
    }
}

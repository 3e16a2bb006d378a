package vn.toancanh.ui.board;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown.Base;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.Surveyed;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/**
 * Reads what has to be known of the parts of one indicator in one period.
 *
 * @param base what stands below the line of a part
 */
record PartReading(Definitions definitions, KnownAmounts known, Indicator indicator, Period period, Base base) {
    private static final MeasureId PEOPLE = new MeasureId("people");

    /** Both sides are read at once: they stand in the same files. */
    SortedMap<String, SheetSums.Counted> from(PartTotals totals) {
        var people = known.at(PEOPLE, period);
        var parts = new TreeMap<String, SheetSums.Counted>(KnownAmounts.PARTS_IN_ORDER);
        byPart(totals).forEach((part, rows) -> parts.put(part, counted(known.ofPart(rows), people)));
        return parts;
    }

    private Map<String, List<TotalRow>> byPart(PartTotals totals) {
        return totals.of(measures(), periods()).stream().collect(Collectors.groupingBy(TotalRow::breakdown));
    }

    private MeasureId above() {
        return indicator.formula().numerator();
    }

    private @Nullable MeasureId below() {
        return indicator.formula().below().orElse(null);
    }

    private List<Measure> measures() {
        return Stream.concat(Stream.of(above()), belowByPart())
                .flatMap(id -> definitions.measure(id).stream())
                .toList();
    }

    private Set<Period> periods() {
        return Stream.concat(
                        known.periodsAbove(above(), period).stream(),
                        belowByPart().flatMap(id -> known.periodsBelow(id, period).stream()))
                .collect(Collectors.toSet());
    }

    private Stream<MeasureId> belowByPart() {
        return Stream.ofNullable(below()).filter(id -> base == Base.PART);
    }

    private SheetSums.Counted counted(KnownAmounts part, LeafAmounts people) {
        var numerator = part.above(above(), period);
        var surveyed = indicator.surveyed();
        return new SheetSums.Counted(
                period,
                numerator,
                below() == null ? null : below(part, numerator),
                surveyed.map(by -> known.above(by.measure(), period)).orElse(null),
                surveyed.map(Surveyed::least).orElse(0.0),
                people,
                unit -> Optional.ofNullable(below())
                        .flatMap(measure -> divisor(part).merger(measure, unit, period)));
    }

    private LeafAmounts below(KnownAmounts part, LeafAmounts numerator) {
        return divisor(part).below(Objects.requireNonNull(below()), numerator, period);
    }

    private KnownAmounts divisor(KnownAmounts part) {
        return base == Base.PART ? part : known;
    }
}

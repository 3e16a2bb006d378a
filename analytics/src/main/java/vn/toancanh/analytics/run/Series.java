package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.Departed;
import vn.toancanh.analytics.total.FlowYears;
import vn.toancanh.analytics.total.RollUp;
import vn.toancanh.analytics.total.Slot;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.table.TotalRow;

/** The totals of a feed over time: what was counted in periods, the years that flows add up to, and all areas of each. */
final class Series {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final Feed feed;
    private final List<Measure> measures;
    private final FlowYears years;

    Series(Lake lake, LakeRun run, Definitions definitions, Feed feed, List<Measure> measures) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.feed = feed;
        this.measures = measures;
        this.years = new FlowYears(definitions.areas(), measures, definitions.publishedValues());
    }

    static List<Measure> measuresOf(Definitions definitions, Feed feed) {
        return definitions.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .toList();
    }

    /**
     * The rows of every period that is to be written anew: those that were counted, their years, and the other periods of a year
     * that is reconciled.
     *
     * @param periods those that were counted now
     * @param leaves what was counted in them, which is completed here
     * @param madeUp what is counted from made-up records
     */
    Map<Period, List<TotalRow>> rows(List<Period> periods, Map<MeasureId, Amounts> leaves, MadeUp madeUp) {
        leaves.values().forEach(new Departed(definitions.areas())::settle);
        var touched = new TreeSet<>(periods);
        if (addsUpToYears()) {
            periods.stream()
                    .map(period -> Period.year(period.year()))
                    .distinct()
                    .forEach(year -> {
                        complete(year, periods, leaves);
                        touched.add(year);
                        if (years.isPublished(year)) {
                            leaves.values().stream()
                                    .flatMap(amounts -> amounts.bySlot().keySet().stream())
                                    .map(Slot::period)
                                    .filter(year::holds)
                                    .forEach(touched::add);
                        }
                    });
        }
        return rows(touched, years.of(leaves), madeUp);
    }

    private boolean addsUpToYears() {
        return feed.frequency() != Frequency.ANNUAL
                && measures.stream().anyMatch(measure -> measure.kind() == MeasureKind.FLOW);
    }

    /** The other periods of a year, as they were counted before. */
    private void complete(Period year, Collection<Period> now, Map<MeasureId, Amounts> leaves) {
        year.parts(feed.frequency()).filter(period -> !now.contains(period)).forEach(period -> totals(period)
                .forEach(row -> addIfCounted(row, period, leaves)));
    }

    private Stream<TotalRow> totals(Period period) {
        var slice = run.current(TotalRow.TABLE).in(TotalRow.partition(feed.id(), period));
        return lake.reader().rows(slice, TotalRow::from).stream();
    }

    private void addIfCounted(TotalRow row, Period period, Map<MeasureId, Amounts> leaves) {
        var unit = new AreaCode(row.refArea());
        var isUndivided =
                definitions.areas().on(period.lastDay()).childrenOf(unit).isEmpty();
        measures.stream()
                .filter(measure -> measure.id().value().equals(row.measure()))
                .filter(measure -> row.reported() || isUndivided)
                .forEach(measure -> leaves.get(measure.id())
                        .put(new Slot(period, row.breakdown()), unit, whole(row.countedAmount(), measure)));
    }

    private Map<Period, List<TotalRow>> rows(Set<Period> periods, FlowYears.Totals totals, MadeUp madeUp) {
        var rows = new TreeMap<Period, List<TotalRow>>();
        for (var period : periods) {
            var ofPeriod = new ArrayList<TotalRow>();
            var made = madeUp.in(period, definitions.areas().on(period.lastDay()));
            measures.forEach(measure -> totals.amounts()
                    .get(measure.id())
                    .of(period)
                    .forEach((slot, amounts) -> ofPeriod.addAll(rolledUp(
                            measure,
                            slot,
                            amounts,
                            totals.counted().get(measure.id()).in(slot),
                            made))));
            rows.put(period, ofPeriod);
        }
        return rows;
    }

    private List<TotalRow> rolledUp(
            Measure measure,
            Slot slot,
            Map<AreaCode, Long> amounts,
            Map<AreaCode, Long> counted,
            MadeUp.OfPeriod made) {
        var geography = definitions.areas().on(slot.period().lastDay());
        var sums = RollUp.of(geography, amounts);
        var before = RollUp.of(geography, counted);
        var rows = new ArrayList<TotalRow>();
        for (int i = 0; i < sums.size(); i++) {
            var sum = sums.get(i);
            long own = before.get(i).amount();
            rows.add(new TotalRow(
                    feed.id().value(),
                    measure.id().value(),
                    slot.breakdown(),
                    sum.area().code().value(),
                    sum.area().level().id(),
                    slot.period().toString(),
                    amount(sum.amount(), measure),
                    amount(own, measure),
                    sum.counted(),
                    sum.expected(),
                    sum.reported(),
                    made.has(sum.area().code(), sum.amount(), own)));
        }
        return rows;
    }

    private static double amount(long whole, Measure measure) {
        return whole / Math.pow(10, measure.unit().decimals());
    }

    private static long whole(double amount, Measure measure) {
        return Math.round(amount * Math.pow(10, measure.unit().decimals()));
    }
}

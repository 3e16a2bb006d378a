package vn.toancanh.analytics.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Counted;
import vn.toancanh.lake.table.TotalRow;

/** The totals of one feed; where they are too large to be counted, it finds out in which periods. */
record FeedTotals(Lake lake, LakeRun run, Definitions definitions, SparkEngine engine, Feed feed, Counted deliveries) {
    /**
     * By period; one in which nothing is counted any more has none.
     *
     * @throws SumTooLarge naming every period that does not fit by itself or, where each does, the latest of a year that does not
     */
    Map<Period, List<TotalRow>> of(List<Period> periods) {
        var measures = Series.measuresOf(definitions, feed);
        try {
            return rows(periods, measures);
        } catch (Exception e) {
            if (SumTooLarge.isCauseOf(e)) {
                throw new SumTooLarge(feed.id(), tooLarge(periods, measures), e);
            }
            throw e;
        }
    }

    private Map<Period, List<TotalRow>> rows(List<Period> periods, List<Measure> measures) {
        var leaves = new Leaves(lake, run, definitions, engine, feed).of(measures, periods, deliveries);
        return new Series(lake, run, definitions, feed, measures)
                .rows(periods, leaves, new MadeUp(deliveries::simulatedPeriods));
    }

    private SortedMap<Period, List<Measure>> tooLarge(List<Period> periods, List<Measure> measures) {
        var alone = periods.stream()
                .filter(period -> !fit(List.of(period), measures))
                .collect(Collectors.toMap(
                        Function.identity(),
                        period -> named(List.of(period), measures),
                        (one, other) -> one,
                        TreeMap::new));
        return alone.isEmpty() ? tooLargeTogether(periods, measures) : alone;
    }

    private SortedMap<Period, List<Measure>> tooLargeTogether(List<Period> periods, List<Measure> measures) {
        var latest = new TreeMap<Period, List<Measure>>();
        periods.stream().collect(Collectors.groupingBy(Period::year)).values().stream()
                .filter(ofYear -> !fit(ofYear, measures))
                .forEach(ofYear -> latest.put(
                        ofYear.stream().max(Comparator.naturalOrder()).orElseThrow(), named(ofYear, measures)));
        return latest;
    }

    /** Those that are too large by themselves; all where only their benchmark is. */
    private List<Measure> named(List<Period> periods, List<Measure> measures) {
        var alone = measures.stream()
                .filter(measure -> !fit(periods, List.of(measure)))
                .toList();
        return alone.isEmpty() ? measures : alone;
    }

    private boolean fit(List<Period> periods, List<Measure> measures) {
        try {
            rows(periods, measures);
            return true;
        } catch (Exception e) {
            if (SumTooLarge.isCauseOf(e)) {
                return false;
            }
            throw e;
        }
    }
}

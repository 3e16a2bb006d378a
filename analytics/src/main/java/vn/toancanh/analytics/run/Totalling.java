package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** Totals what has changed, all periods of a feed at once, from the deliveries in effect. */
final class Totalling {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final SparkEngine engine;

    Totalling(Lake lake, LakeRun run, Definitions definitions, SparkEngine engine) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.engine = engine;
    }

    /** @throws SumTooLarge if totals of a feed cannot be counted; then nothing was written */
    void total(Collection<FeedPeriod> changed, Collection<Delivery> inEffect, Progress progress) {
        var totals = new HashMap<Partition, List<Record>>();
        progress.tell(new StepNews.Remaining(
                (int) changed.stream().map(FeedPeriod::feed).distinct().count() + 1));
        changed.stream().collect(Collectors.groupingBy(FeedPeriod::feed)).forEach((id, what) -> {
            progress.tell(new StepNews.Began(Stage.TOTAL, "totalling %s %s".formatted(id, told(what))));
            var periods = what.stream().map(FeedPeriod::period).toList();
            var totalled = Timed.of(() -> rows(id, periods, inEffect));
            totalled.result()
                    .forEach((period, rows) -> totals.put(
                            TotalRow.partition(id, period),
                            rows.stream()
                                    .sorted(TotalRow.IN_ORDER)
                                    .map(TotalRow::toRecord)
                                    .toList()));
            progress.tell(new StepNews.Ended("", totalled.took(), counts(totalled.result())));
        });
        run.replaceRows(TotalRow.TABLE, totals);
    }

    private static StepCounts counts(Map<Period, List<TotalRow>> rows) {
        return new StepCounts(0, rows.values().stream().mapToLong(List::size).sum(), 0, rows.size());
    }

    private static String told(List<FeedPeriod> periods) {
        var sorted = periods.stream().map(FeedPeriod::period).sorted().toList();
        return sorted.size() == 1
                ? sorted.getFirst().toString()
                : "%s to %s (%d periods)".formatted(sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** By period; one in which nothing is counted any more has none, nor has a year that nothing adds up to any more. */
    private Map<Period, List<TotalRow>> rows(FeedId id, List<Period> periods, Collection<Delivery> inEffect) {
        var rows = new TreeMap<>(counted(id, periods, inEffect));
        periods.stream()
                .map(period -> Period.year(period.year()))
                .distinct()
                .filter(year -> !rows.containsKey(year) && isTotalled(id, year))
                .forEach(year -> rows.put(year, List.of()));
        return rows;
    }

    /** A feed that is no longer defined counts nothing. */
    private Map<Period, List<TotalRow>> counted(FeedId id, List<Period> periods, Collection<Delivery> inEffect) {
        return definitions
                .feed(id)
                .map(feed -> {
                    var deliveries = new KnownProvinces(lake, run, definitions).counted(feed, periods, inEffect);
                    return new FeedTotals(lake, run, definitions, engine, feed, deliveries).of(periods);
                })
                .orElseGet(() -> periods.stream().collect(Collectors.toMap(period -> period, none -> List.of())));
    }

    private boolean isTotalled(FeedId id, Period period) {
        var slice = run.current(TotalRow.TABLE).in(TotalRow.partition(id, period));
        return !lake.reader().filesOf(slice).isEmpty();
    }
}

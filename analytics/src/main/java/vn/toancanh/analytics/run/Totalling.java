package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.total.LeafTotals;
import vn.toancanh.analytics.total.RollUp;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** Totals what has changed, all periods of a feed at once, from the deliveries in effect. */
final class Totalling {
    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final SparkSession spark;

    Totalling(Lake lake, LakeRun run, Definitions definitions, SparkSession spark) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
        this.spark = spark;
    }

    void total(Collection<FeedPeriod> changed, Collection<Delivery> inEffect, Progress progress) {
        var totals = new HashMap<Partition, List<Record>>();
        changed.stream().collect(Collectors.groupingBy(FeedPeriod::feed)).forEach((feed, periods) -> {
            progress.step("totalling %s %s".formatted(feed, told(periods)));
            var rows = totals(feed, counted(periods, inEffect));
            periods.forEach(what -> totals.put(
                    TotalRow.partition(feed, what.period()),
                    rows.getOrDefault(what.period().toString(), List.of()).stream()
                            .map(TotalRow::toRecord)
                            .toList()));
        });
        run.replaceRows(TotalRow.TABLE, totals);
    }

    private static String told(List<FeedPeriod> periods) {
        var sorted = periods.stream().map(FeedPeriod::period).sorted().toList();
        return sorted.size() == 1
                ? sorted.getFirst().toString()
                : "%s to %s (%d periods)".formatted(sorted.getFirst(), sorted.getLast(), sorted.size());
    }

    /** Made-up records count only where nothing real was delivered for the feed and period. */
    private static List<Delivery> counted(List<FeedPeriod> periods, Collection<Delivery> inEffect) {
        return periods.stream()
                .flatMap(what -> {
                    var deliveries = inEffect.stream().filter(what::isOf).toList();
                    var real = deliveries.stream()
                            .filter(delivery -> !delivery.simulated())
                            .toList();
                    return (real.isEmpty() ? deliveries : real).stream();
                })
                .toList();
    }

    private Map<String, List<TotalRow>> totals(FeedId id, List<Delivery> deliveries) {
        return definitions.feed(id).map(feed -> totals(feed, deliveries)).orElse(Map.of());
    }

    private Map<String, List<TotalRow>> totals(Feed feed, List<Delivery> deliveries) {
        var table = RecordsTable.of(feed);
        var partitions = deliveries.stream()
                .map(delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .toList();
        var files = lake.reader().filesOf(run.current(table.table()).inAnyOf(partitions));
        if (files.isEmpty()) {
            return Map.of();
        }
        var records = table.read(spark, files);
        var simulated = deliveries.stream()
                .filter(Delivery::simulated)
                .map(Delivery::timePeriod)
                .collect(Collectors.toSet());
        return definitions.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .flatMap(
                        measure -> LeafTotals.of(records, measure).entrySet().stream()
                                .flatMap(period -> rolledUp(
                                        measure,
                                        period.getKey(),
                                        period.getValue(),
                                        simulated.contains(period.getKey()))
                                        .stream()))
                .collect(Collectors.groupingBy(TotalRow::timePeriod));
    }

    private List<TotalRow> rolledUp(Measure measure, Period period, Map<AreaCode, Double> leaves, boolean simulated) {
        return RollUp.of(definitions.areas().on(period.lastDay()), leaves).stream()
                .map(sum -> new TotalRow(
                        measure.feed().value(),
                        measure.id().value(),
                        sum.area().code().value(),
                        sum.area().level().id(),
                        period.toString(),
                        sum.amount(),
                        sum.counted(),
                        sum.expected(),
                        simulated))
                .toList();
    }
}

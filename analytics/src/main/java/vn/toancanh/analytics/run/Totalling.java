package vn.toancanh.analytics.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import vn.toancanh.analytics.total.LeafTotals;
import vn.toancanh.analytics.total.RollUp;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** Totals a feed's measures for a period, from the deliveries in effect. */
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

    /** Made-up records count only where nothing real was delivered for the feed and period. */
    void total(FeedPeriod what, Collection<Delivery> inEffect) {
        var deliveries = inEffect.stream().filter(what::isOf).toList();
        var real = deliveries.stream().filter(delivery -> !delivery.simulated()).toList();
        var counted = real.isEmpty() ? deliveries : real;
        var rows = definitions
                .feed(what.feed())
                .map(feed -> totals(feed, what, counted))
                .orElse(List.of());
        run.replaceRows(
                TotalRow.TABLE,
                TotalRow.partition(what.feed(), what.period()),
                rows.stream().map(TotalRow::toRecord).toList());
    }

    private List<TotalRow> totals(Feed feed, FeedPeriod what, List<Delivery> deliveries) {
        var table = RecordsTable.of(feed);
        var partitions = deliveries.stream()
                .map(delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .toList();
        var files = lake.reader().filesOf(run.current(table.table()).inAnyOf(partitions));
        if (files.isEmpty()) {
            return List.of();
        }
        var records = table.read(spark, files);
        boolean simulated = deliveries.stream().anyMatch(Delivery::simulated);
        var rows = new ArrayList<TotalRow>();
        definitions.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .forEach(measure -> rows.addAll(rolledUp(measure, what, LeafTotals.of(records, measure), simulated)));
        return rows;
    }

    private List<TotalRow> rolledUp(
            Measure measure,
            FeedPeriod what,
            java.util.Map<vn.toancanh.config.area.AreaCode, Double> leaves,
            boolean simulated) {
        var geography = definitions.areas().on(what.period().lastDay());
        return RollUp.of(geography, leaves).stream()
                .map(sum -> new TotalRow(
                        what.feed().value(),
                        measure.id().value(),
                        sum.area().code().value(),
                        sum.area().level().id(),
                        what.period().toString(),
                        sum.amount(),
                        sum.counted(),
                        sum.expected(),
                        simulated))
                .toList();
    }
}

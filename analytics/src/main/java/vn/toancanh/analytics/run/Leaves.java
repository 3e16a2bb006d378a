package vn.toancanh.analytics.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.total.LeafTotals;
import vn.toancanh.analytics.total.dense.DenseTotals;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Counted;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * Counts the records of a feed: in arrays of this process or, where the jobs run on a cluster, by Spark's queries; the same numbers.
 *
 * <p>Decision: docs/decisions/0031-totals-are-counted-in-arrays.md
 */
record Leaves(Lake lake, LakeRun run, Definitions definitions, SparkEngine engine, Feed feed) {
    /** What each measure counted in the periods. */
    Map<MeasureId, Amounts> of(List<Measure> measures, List<Period> periods, Counted counted) {
        var files = files(periods, counted);
        var amounts = new HashMap<MeasureId, Amounts>();
        measures.forEach(measure -> amounts.put(measure.id(), Amounts.none()));
        if (!files.isEmpty()) {
            (engine.isOnCluster() ? byQueries(measures, files) : inArrays(measures, files))
                    .forEach((measure, known) -> amounts.get(measure).putAll(known));
        }
        return amounts;
    }

    private Map<Period, List<Path>> files(List<Period> periods, Counted counted) {
        var files = new TreeMap<Period, List<Path>>();
        for (var period : periods) {
            var partitions = counted.in(List.of(period)).stream()
                    .map(Delivery::id)
                    .map(id -> Partition.of(LakeTable.DELIVERY_ID, id))
                    .toList();
            var found = lake.reader()
                    .filesOf(run.current(RecordsTable.of(feed).table()).inAnyOf(partitions));
            if (!found.isEmpty()) {
                files.put(period, found);
            }
        }
        return files;
    }

    /** Several periods side by side. */
    private Map<MeasureId, Amounts> inArrays(List<Measure> measures, Map<Period, List<Path>> files) {
        var amounts = new HashMap<MeasureId, Amounts>();
        try (var together = new Together<Map<MeasureId, Amounts>>(engine.threads())) {
            var coming = files.entrySet().stream()
                    .<Supplier<Map<MeasureId, Amounts>>>map(
                            period -> together.begin(() -> new DenseTotals(feed, codesIn(period.getKey()))
                                    .of(period.getKey(), period.getValue(), measures)))
                    .toList();
            coming.forEach(period -> period.get()
                    .forEach((measure, known) -> amounts.computeIfAbsent(measure, first -> Amounts.none())
                            .putAll(known)));
        }
        return amounts;
    }

    private Map<MeasureId, Amounts> byQueries(List<Measure> measures, Map<Period, List<Path>> files) {
        var all = files.values().stream().flatMap(List::stream).toList();
        var codes = new HashMap<Period, List<AreaCode>>();
        files.keySet().forEach(period -> codes.put(period, codesIn(period)));
        var records = LeafTotals.inUnitsOf(codes, RecordsTable.of(feed).read(engine.session(), all));
        var amounts = new HashMap<MeasureId, Amounts>();
        measures.forEach(measure -> amounts.put(measure.id(), LeafTotals.of(records, measure, feed)));
        return amounts;
    }

    private List<AreaCode> codesIn(Period period) {
        return definitions.areas().recordable(period.lastDay());
    }
}

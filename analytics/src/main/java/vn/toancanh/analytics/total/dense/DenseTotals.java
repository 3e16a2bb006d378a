package vn.toancanh.analytics.total.dense;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/**
 * Totals all measures of a feed in one period, reading its records once. Units are known beforehand, so that sums stand in arrays;
 * the same whole numbers as {@link vn.toancanh.analytics.total.LeafTotals} gives.
 *
 * @param geography the units of the period
 */
public record DenseTotals(Feed feed, Geography geography) {
    /** @param files all records of the period */
    public Map<MeasureId, Amounts> of(Period period, List<Path> files, List<Measure> measures) {
        var columns = new Columns();
        var codes = geography.areas().stream().map(Area::code).sorted().toList();
        var counts = new HashMap<MeasureId, Count>();
        measures.forEach(measure -> counts.put(measure.id(), Count.of(measure, feed, columns, codes)));
        for (var file : files) {
            read(file, columns, counts);
        }
        var amounts = new HashMap<MeasureId, Amounts>();
        counts.forEach((measure, count) -> {
            var counted = Amounts.none();
            count.addTo(counted, period);
            amounts.put(measure, counted);
        });
        return amounts;
    }

    private static void read(Path file, Columns columns, Map<MeasureId, Count> counts) {
        try (var batches = new RecordBatches(file, columns.names())) {
            while (batches.next()) {
                columns.turnTo(batches);
                counts.values().forEach(count -> count.take(batches.rows()));
            }
        }
    }
}

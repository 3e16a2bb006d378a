package vn.toancanh.analytics.total.dense;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.toancanh.analytics.total.Amounts;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/**
 * Totals all measures of a feed in one period, reading its records once. Units are known beforehand, so that sums stand in arrays;
 * the same whole numbers as {@link vn.toancanh.analytics.total.LeafTotals} gives.
 *
 * @param codes of the units of the period, and of those of which records may be counted in it
 */
public record DenseTotals(Feed feed, List<AreaCode> codes) {
    /** @param files all records of the period */
    public Map<MeasureId, Amounts> of(Period period, List<Path> files, List<Measure> measures) {
        var batch = new Batch(feed);
        var units = batch.worked(Labels.ofUnits(batch.texts(RecordColumns.REF_AREA), codes));
        var counts = new HashMap<MeasureId, Count>();
        measures.forEach(measure -> counts.put(measure.id(), Count.of(measure, batch, units, codes)));
        for (var file : files) {
            read(file, batch, counts);
        }
        var amounts = new HashMap<MeasureId, Amounts>();
        counts.forEach((measure, count) -> {
            var counted = Amounts.none();
            count.addTo(counted, period);
            amounts.put(measure, counted);
        });
        return amounts;
    }

    private static void read(Path file, Batch batch, Map<MeasureId, Count> counts) {
        try (var batches = new RecordBatches(file, batch.columns())) {
            while (batches.next()) {
                batch.turnTo(batches);
                counts.values().forEach(count -> count.take(batch.rows()));
            }
        }
    }
}

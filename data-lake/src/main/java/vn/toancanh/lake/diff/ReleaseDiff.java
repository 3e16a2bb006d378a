package vn.toancanh.lake.diff;

import java.util.List;
import java.util.Optional;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;

/**
 * What differs from one release to another.
 *
 * @param placing which points are placed by other boundaries
 * @param totals how many totals differ, by feed, period and measure; measures without any are left out
 */
public record ReleaseDiff(
        Release from,
        Release to,
        List<DeliveryChange> deliveries,
        DefinitionChange definitions,
        List<PlacingChange> placing,
        List<MeasureChange> totals) {

    public ReleaseDiff {
        deliveries = List.copyOf(deliveries);
        placing = List.copyOf(placing);
        totals = List.copyOf(totals);
    }

    /** @throws vn.toancanh.lake.LakeException if one of the two has expired */
    public static ReleaseDiff between(Release from, Release to, TableReader reader, DefinitionArchive archive) {
        return new ReleaseDiff(
                from,
                to,
                DeliveryChange.between(from, to),
                DefinitionChange.between(from, to, archive),
                PlacingChange.between(from, to),
                List.copyOf(new ChangedTotals(reader, from, to).counted()));
    }

    /**
     * The totals that differ, each with both values, in the order of feed, period, measure, breakdown and area.
     *
     * @param measure of this measure alone, where one is given
     * @param timePeriod in this period alone, where one is given
     */
    public List<TotalChange> areas(Optional<MeasureId> measure, Optional<Period> timePeriod, TableReader reader) {
        return new ChangedTotals(reader, from, to)
                .changes(row ->
                        measure.map(id -> row.measure().equals(id.value())).orElse(true)
                                && timePeriod
                                        .map(period -> row.timePeriod().equals(period.toString()))
                                        .orElse(true))
                .toList();
    }

    /** Whether both show the same. */
    public boolean isEmpty() {
        return deliveries.isEmpty()
                && placing.isEmpty()
                && totals.isEmpty()
                && definitions instanceof DefinitionChange.Same;
    }
}

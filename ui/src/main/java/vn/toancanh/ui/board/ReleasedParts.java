package vn.toancanh.ui.board;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.lake.table.TotalRow;

/** Reads them from the files of the periods that are asked for. */
public record ReleasedParts(TableReader tables, Release release) implements PartTotals {
    @Override
    public List<TotalRow> of(Collection<Measure> measures, Collection<Period> periods) {
        var partitions = measures.stream()
                .map(Measure::feed)
                .distinct()
                .flatMap(feed -> periods.stream().map(period -> TotalRow.partition(feed, period)))
                .toList();
        var slice = release.slice(TotalRow.TABLE)
                .inAnyOf(partitions)
                .having(
                        "measure",
                        measures.stream().map(measure -> measure.id().value()).collect(Collectors.toSet()));
        return tables.rows(slice, TotalRow::from).stream()
                .filter(row -> !row.breakdown().isEmpty())
                .toList();
    }
}

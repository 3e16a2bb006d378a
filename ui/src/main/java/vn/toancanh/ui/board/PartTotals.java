package vn.toancanh.ui.board;

import java.util.Collection;
import java.util.List;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Finds what a release counted of the parts of measures, such as operators and sectors, when somebody asks for it. */
@FunctionalInterface
public interface PartTotals {
    /** The totals of all parts of some measures in some periods, without those of the wholes. */
    List<TotalRow> of(Collection<Measure> measures, Collection<Period> periods);

    /** Those among rows that are in memory. */
    static PartTotals among(List<TotalRow> rows) {
        return (measures, periods) -> rows.stream()
                .filter(row -> !row.breakdown().isEmpty())
                .filter(row -> measures.stream()
                        .anyMatch(measure -> measure.id().value().equals(row.measure())))
                .filter(row -> periods.contains(Period.parse(row.timePeriod())))
                .toList();
    }
}

package vn.toancanh.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.lake.table.TotalRow;

/**
 * What a board is arranged from: the totals of wholes, and by measure which parts there are.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public record ReleasedTotals(List<TotalRow> wholes, Map<String, Set<String>> parts) {
    public ReleasedTotals {
        wholes = List.copyOf(wholes);
        parts = Map.copyOf(parts);
    }

    /** Reads them, each file once; of the rows of parts, which may be most, no more is made than a name. */
    public static ReleasedTotals of(TableReader tables, Release release) {
        var wholes = new ArrayList<TotalRow>();
        var parts = new HashMap<String, Set<String>>();
        tables.read(release.slice(TotalRow.TABLE), row -> {
            var part = TotalRow.breakdownOf(row);
            if (part.isEmpty()) {
                wholes.add(TotalRow.from(row));
            } else {
                parts.computeIfAbsent(TotalRow.measureOf(row), first -> new HashSet<>())
                        .add(part);
            }
        });
        return new ReleasedTotals(wholes, parts);
    }

    /** Those among rows that are in memory. */
    public static ReleasedTotals among(List<TotalRow> rows) {
        var byPart = rows.stream()
                .collect(Collectors.partitioningBy(row -> row.breakdown().isEmpty()));
        return new ReleasedTotals(
                byPart.get(true),
                byPart.get(false).stream()
                        .collect(Collectors.groupingBy(
                                TotalRow::measure, Collectors.mapping(TotalRow::breakdown, Collectors.toSet()))));
    }
}

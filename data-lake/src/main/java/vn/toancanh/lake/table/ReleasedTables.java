package vn.toancanh.lake.table;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expressions;

/**
 * The tables that follow the releases, all of them together.
 *
 * <p>Decision: docs/decisions/0002-iceberg-core-api-commits-spark-writes-parquet.md
 */
public final class ReleasedTables {

    private final TableOpening tables;

    ReleasedTables(TableOpening tables) {
        this.tables = tables;
    }

    /** Puts each table to its snapshot of these, for a run that goes on from there. */
    public StagedTables begunAt(Map<String, Long> snapshots) {
        resetTo(snapshots);
        Map<String, Long> begun = snapshots();
        begun.putAll(snapshots);
        return new StagedTables(tables, begun);
    }

    /** The snapshot in which each released table is now, by the table's name; tables without rows yet are left out. */
    Map<String, Long> snapshots() {
        Map<String, Long> snapshots = new TreeMap<>();
        released()
                .filter(table -> table.currentSnapshot() != null)
                .forEach(table -> snapshots.put(
                        TableOpening.shortName(table), table.currentSnapshot().snapshotId()));
        return snapshots;
    }

    /** Puts each released table back to its snapshot of these, and empties those that are not among them. */
    void resetTo(Map<String, Long> snapshots) {
        released().filter(table -> table.currentSnapshot() != null).forEach(table -> {
            Long snapshot = snapshots.get(TableOpening.shortName(table));
            if (snapshot == null) {
                empty(table);
            } else if (table.currentSnapshot().snapshotId() != snapshot) {
                CatalogCalls.change(table, () -> table.manageSnapshots()
                        .setCurrentSnapshot(snapshot)
                        .commit());
            }
        });
    }

    private static void empty(Table table) {
        if (!"0".equals(table.currentSnapshot().summary().get("total-data-files"))) {
            CatalogCalls.change(table, () -> table.newDelete()
                    .deleteFromRowFilter(Expressions.alwaysTrue())
                    .commit());
        }
    }

    private Stream<Table> released() {
        return tables.all().stream().filter(TableOpening::isReleased);
    }
}

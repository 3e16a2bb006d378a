package vn.toancanh.lake.table;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import vn.toancanh.lake.LakeException;

/**
 * What one run has made of the tables that follow the releases, so that it publishes its own commits and nobody else's: two
 * servers that share a database, but no disk on which to lock, may write at the same time.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
public final class StagedTables {

    private final TableOpening tables;
    private final Map<String, Long> left;

    StagedTables(TableOpening tables, Map<String, Long> begun) {
        this.tables = tables;
        this.left = new TreeMap<>(begun);
    }

    /** The snapshot in which this run has left each table, by the table's name; tables without rows yet are left out. */
    public synchronized Map<String, Long> snapshots() {
        return Map.copyOf(left);
    }

    /**
     * Does a commit to the table, if the table follows the releases on what this run has left.
     *
     * @throws LakeException if somebody else has changed the table meanwhile
     */
    public synchronized void commit(LakeTable table, Runnable commit) {
        if (table.kept() == Kept.HISTORY) {
            commit.run();
            return;
        }
        if (!leftIn(table).equals(current(table).map(Snapshot::snapshotId))) {
            throw changedByAnother(table);
        }
        commit.run();
        current(table)
                .filter(now -> !Optional.of(now.snapshotId()).equals(leftIn(table)))
                .ifPresent(now -> follow(table, now));
    }

    private void follow(LakeTable table, Snapshot now) {
        if (!leftIn(table).equals(Optional.ofNullable(now.parentId()))) {
            throw changedByAnother(table);
        }
        left.put(table.name(), now.snapshotId());
    }

    private Optional<Long> leftIn(LakeTable table) {
        return Optional.ofNullable(left.get(table.name()));
    }

    private Optional<Snapshot> current(LakeTable table) {
        return Optional.ofNullable(tables.open(table).currentSnapshot());
    }

    private static LakeException changedByAnother(LakeTable table) {
        return new LakeException(
                "Cannot go on with this run: another writer changed table %s meanwhile. Nothing of it was published; run again, what was pending still is."
                        .formatted(table));
    }
}

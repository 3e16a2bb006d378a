package vn.toancanh.lake.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.iceberg.ExpireSnapshots;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;

/**
 * Gives up the snapshots that no release names, and the files that no snapshot refers to; whoever cleans holds the lake's writer
 * lock.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
public final class TableCleaning {

    private final TableOpening tables;
    private final Map<String, Set<Long>> named;
    private final Instant olderThan;

    /**
     * @param named the snapshots that the kept releases name, by the table's name
     * @param olderThan what came after this moment stays: a writer that knows nothing of our lock may be at work on it
     */
    TableCleaning(TableOpening tables, Map<String, Set<Long>> named, Instant olderThan) {
        this.tables = tables;
        this.named = named;
        this.olderThan = olderThan;
    }

    /** Tells what {@link #clean} would do, and changes nothing. */
    public Swept rehearsed() {
        return swept(this::rehearsed);
    }

    /** Snapshots first: a file is removed only once nothing that can be read refers to it. */
    public Swept clean() {
        return swept(this::clean);
    }

    private Swept swept(Function<Table, Swept> sweeping) {
        return Swept.sum(tables.all().stream()
                .map(table -> CatalogCalls.told(table, () -> sweeping.apply(table)))
                .toList());
    }

    private Swept rehearsed(Table table) {
        Set<Long> expiring = expiring(table);
        return new TableFiles(table).orphans(expiring, olderThan).told(expiring.size());
    }

    private Swept clean(Table table) {
        Set<Long> expiring = expiring(table);
        if (!expiring.isEmpty()) {
            expire(table, expiring);
        }
        Orphans orphans = new TableFiles(table).orphans(Set.of(), olderThan);
        orphans.remove(table);
        return orphans.told(expiring.size());
    }

    private Set<Long> expiring(Table table) {
        Set<Long> kept = named.getOrDefault(TableOpening.shortName(table), Set.of());
        Snapshot current = table.currentSnapshot();
        return StreamSupport.stream(table.snapshots().spliterator(), false)
                .filter(snapshot -> snapshot.timestampMillis() < olderThan.toEpochMilli())
                .map(Snapshot::snapshotId)
                .filter(id -> !kept.contains(id) && (current == null || current.snapshotId() != id))
                .collect(Collectors.toSet());
    }

    /** Nothing goes by its age alone, as it would after Iceberg's five days; files are removed by what is left, not by what goes. */
    private static void expire(Table table, Set<Long> snapshots) {
        ExpireSnapshots expiry = table.expireSnapshots().expireOlderThan(0).cleanExpiredFiles(false);
        List.copyOf(snapshots).forEach(expiry::expireSnapshotId);
        expiry.commit();
        table.refresh();
    }
}

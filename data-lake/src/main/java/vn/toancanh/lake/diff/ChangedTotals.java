package vn.toancanh.lake.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.lake.table.TotalRow;

/** The totals that two releases do not show alike; a feed's period whose files both share is not read. */
record ChangedTotals(TableReader reader, Release from, Release to) {

    /** What a total is of: its feed and period are those of the partition. */
    private record Key(String measure, String breakdown, String refArea) {
        static Key of(TotalRow row) {
            return new Key(row.measure(), row.breakdown(), row.refArea());
        }
    }

    /** How many there are of each measure and period. */
    Collection<MeasureChange> counted() {
        Map<List<String>, MeasureChange> counts = new LinkedHashMap<>();
        changes(row -> true)
                .map(MeasureChange::counting)
                .forEach(one ->
                        counts.merge(List.of(one.feed(), one.measure(), one.timePeriod()), one, MeasureChange::plus));
        return List.copyOf(counts.values());
    }

    /** One partition after the other, so that no more than that is held in memory. */
    Stream<TotalChange> changes(Predicate<TotalRow> wanted) {
        return reader.differing(from.slice(TotalRow.TABLE), to.slice(TotalRow.TABLE)).stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .flatMap(partition -> changes(partition, wanted).stream());
    }

    private List<TotalChange> changes(Partition partition, Predicate<TotalRow> wanted) {
        Map<Key, TotalRow> before = rows(from, partition, wanted);
        List<TotalChange> changes = new ArrayList<>();
        rows(to, partition, wanted).forEach((key, after) -> {
            Optional<TotalRow> earlier = Optional.ofNullable(before.remove(key));
            if (!earlier.equals(Optional.of(after))) {
                changes.add(new TotalChange(earlier, Optional.of(after)));
            }
        });
        before.values().forEach(row -> changes.add(new TotalChange(Optional.of(row), Optional.empty())));
        changes.sort(TotalChange.IN_ORDER);
        return changes;
    }

    private Map<Key, TotalRow> rows(Release release, Partition partition, Predicate<TotalRow> wanted) {
        Map<Key, TotalRow> rows = new HashMap<>();
        reader.read(release.slice(TotalRow.TABLE).in(partition), record -> {
            TotalRow row = TotalRow.from(record);
            if (wanted.test(row)) {
                rows.put(Key.of(row), row);
            }
        });
        return rows;
    }
}

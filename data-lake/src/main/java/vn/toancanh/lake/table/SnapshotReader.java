package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.io.CloseableIterable;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.LakeException;

/** Reads slices as Iceberg plans them. */
record SnapshotReader(TableOpening tables) implements TableReader {

    @Override
    public Slice current(LakeTable table) {
        Snapshot snapshot = tables.open(table).currentSnapshot();
        return Slice.of(table, snapshot == null ? OptionalLong.empty() : OptionalLong.of(snapshot.snapshotId()));
    }

    @Override
    public List<Path> filesOf(Slice slice) {
        if (slice.snapshot().isEmpty()) {
            return List.of();
        }
        Table table = tables.open(slice.table());
        requireSnapshot(table, slice);
        try (CloseableIterable<FileScanTask> tasks = scan(table, slice).planFiles()) {
            List<Path> files = new ArrayList<>();
            tasks.forEach(task -> files.add(Path.of(task.file().location())));
            return files;
        } catch (IOException | RuntimeException e) {
            throw unreadable(slice, e);
        }
    }

    @Override
    public Set<Partition> differing(Slice from, Slice to) {
        Table table = tables.open(from.table());
        try {
            return new SnapshotComparison(table, snapshot(table, from), snapshot(table, to)).differing();
        } catch (IOException | NotFoundException e) {
            throw new LakeException("Cannot compare two snapshots of table %s: %s".formatted(from.table(), e), e);
        }
    }

    @Override
    public Set<String> textsIn(Slice slice, String column) {
        Set<String> texts = new TreeSet<>();
        boolean allInDictionaries = slice.where().isEmpty()
                && filesOf(slice).stream().allMatch(file -> new ColumnDictionary(file, column).addTo(texts));
        if (!allInDictionaries) {
            texts.clear();
            read(slice.columns(column), row -> addText(row.getField(column), texts));
        }
        return texts;
    }

    private static void addText(@Nullable Object value, Set<String> texts) {
        if (value != null) {
            texts.add((String) value);
        }
    }

    private static Optional<Snapshot> snapshot(Table table, Slice slice) {
        if (slice.snapshot().isEmpty()) {
            return Optional.empty();
        }
        requireSnapshot(table, slice);
        return Optional.of(table.snapshot(slice.snapshot().orElseThrow()));
    }

    @Override
    public void read(Slice slice, Consumer<Record> reader) {
        if (slice.snapshot().isPresent()) {
            try {
                Table table = tables.open(slice.table());
                requireSnapshot(table, slice);
                new SnapshotRows(table, scan(table, slice)).forEach(reader);
            } catch (IOException | NotFoundException e) {
                throw unreadable(slice, e);
            }
        }
    }

    @Override
    public <T> List<T> rows(Slice slice, Function<Record, T> typed) {
        List<T> rows = new ArrayList<>();
        read(slice, row -> rows.add(typed.apply(row)));
        return rows;
    }

    /** Who held a release while it expired learns it here. */
    private static void requireSnapshot(Table table, Slice slice) {
        long snapshot = slice.snapshot().orElseThrow();
        if (table.snapshot(snapshot) == null) {
            throw new LakeException(
                    "Cannot read table %s as of snapshot %d: it is not there any more, since its release expired meanwhile. Ask for the latest release again."
                            .formatted(slice.table(), snapshot));
        }
    }

    private static TableScan scan(Table table, Slice slice) {
        TableScan scan =
                table.newScan().useSnapshot(slice.snapshot().orElseThrow()).filter(slice.filter());
        return slice.columns().isEmpty() ? scan : scan.select(slice.columns());
    }

    private static LakeException unreadable(Slice slice, Exception cause) {
        return new LakeException(
                "Cannot read table %s as of snapshot %d: %s"
                        .formatted(slice.table(), slice.snapshot().orElseThrow(), cause.getMessage()),
                cause);
    }
}

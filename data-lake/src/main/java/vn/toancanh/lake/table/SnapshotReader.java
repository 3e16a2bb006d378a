package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
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
        try (CloseableIterable<FileScanTask> tasks =
                scan(tables.open(slice.table()), slice).planFiles()) {
            List<Path> files = new ArrayList<>();
            tasks.forEach(task -> files.add(Path.of(task.file().location())));
            return files;
        } catch (IOException | RuntimeException e) {
            throw unreadable(slice, e);
        }
    }

    @Override
    public void read(Slice slice, Consumer<Record> reader) {
        if (slice.snapshot().isPresent()) {
            try {
                Table table = tables.open(slice.table());
                new SnapshotRows(table, scan(table, slice)).forEach(reader);
            } catch (IOException e) {
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

package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.parquet.Parquet;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.database.DatabaseAddress;

/** The lake's Iceberg tables; whoever changes them holds the lake's writer lock. */
public final class LakeTables implements TableReader, AutoCloseable {

    private final JdbcCatalog catalog;
    private final TableOpening tables;

    private LakeTables(JdbcCatalog catalog, Path warehouse) {
        this.catalog = catalog;
        this.tables = new TableOpening(catalog, warehouse);
    }

    public static LakeTables open(DatabaseAddress address, Path warehouse) {
        var catalog = new JdbcCatalog();
        catalog.setConf(new Configuration(false));
        catalog.initialize(
                "lake",
                Map.of(
                        CatalogProperties.URI,
                        address.url(),
                        JdbcCatalog.PROPERTY_PREFIX + "user",
                        address.user(),
                        JdbcCatalog.PROPERTY_PREFIX + "password",
                        address.password(),
                        JdbcCatalog.PROPERTY_PREFIX + "schema-version",
                        "V1",
                        CatalogProperties.FILE_IO_IMPL,
                        "org.apache.iceberg.hadoop.HadoopFileIO",
                        CatalogProperties.WAREHOUSE_LOCATION,
                        warehouse.toString()));
        if (!catalog.namespaceExists(TableOpening.LAKE)) {
            createNamespace(catalog);
        }
        return new LakeTables(catalog, warehouse);
    }

    private static void createNamespace(JdbcCatalog catalog) {
        try {
            catalog.createNamespace(TableOpening.LAKE);
        } catch (AlreadyExistsException anotherProcessWasFirst) {
            // it is there, which is all we want
        }
    }

    /** Makes the table if it is not there yet; refuses one that belongs to another home folder. */
    public void prepare(LakeTable table) {
        tables.requireHere(tables.open(table));
    }

    /** A folder of its own under the table, which does not exist yet: Spark wants to make it. */
    public DataFolder newDataFolder(LakeTable table) {
        return new DataFolder(
                Path.of(tables.open(table).location(), "data", UUID.randomUUID().toString()));
    }

    /** Makes these files all that the partitions hold, in one commit; a partition without files is emptied. */
    public void replacePartitions(LakeTable table, Map<Partition, List<Path>> files) {
        files.keySet().forEach(partition -> requireWhole(table, partition));
        Table opened = tables.open(table);
        OverwriteFiles commit = opened.newOverwrite().overwriteByRowFilter(Slice.filterOf(files.keySet()));
        described(opened, files).forEach(commit::addFile);
        commit.validateAddedFilesMatchOverwriteFilter().commit();
    }

    private static List<DataFile> described(Table table, Map<Partition, List<Path>> files) {
        List<DataFile> described = new ArrayList<>();
        files.forEach((partition, paths) -> paths.stream()
                .map(path -> new ParquetFile(path, table, partition).described())
                .filter(file -> file.recordCount() > 0)
                .forEach(described::add));
        return described;
    }

    /** Makes these rows all that the partition holds; for a few rows, without Spark. */
    public void replaceRows(LakeTable table, Partition partition, List<Record> rows) {
        Path file = newDataFolder(table).path().resolve("rows.parquet");
        if (!rows.isEmpty()) {
            write(tables.open(table), file, rows);
        }
        replacePartitions(table, Map.of(partition, rows.isEmpty() ? List.of() : List.of(file)));
    }

    private static void write(Table table, Path file, List<Record> rows) {
        try (FileAppender<Record> appender = Parquet.write(table.io().newOutputFile(file.toString()))
                .schema(table.schema())
                .createWriterFunc(GenericParquetWriter::create)
                .build()) {
            rows.forEach(row -> appender.add(inOrder(table, row)));
        } catch (IOException e) {
            throw new LakeException("Cannot write %s: %s".formatted(file, e), e);
        }
    }

    /** The row in the order of the table's columns, which may have grown since it was made. */
    private static Record inOrder(Table table, Record row) {
        Record ordered = GenericRecord.create(table.schema());
        row.struct().fields().forEach(field -> ordered.setField(field.name(), row.getField(field.name())));
        return ordered;
    }

    /** Removes every row that has the partition's values, be they of all dividing columns or of some. */
    public void removePartition(LakeTable table, Partition partition) {
        tables.open(table).newDelete().deleteFromRowFilter(partition.filter()).commit();
    }

    private static void requireWhole(LakeTable table, Partition partition) {
        if (!partition.values().keySet().equals(Set.copyOf(table.partitionedBy()))) {
            throw new LakeException("Cannot replace partition %s of table %s: a value for each of %s is accepted"
                    .formatted(partition, table, table.partitionedBy()));
        }
    }

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

    /** The snapshot in which each released table is now, by the table's name; tables without rows yet are left out. */
    public Map<String, Long> releasedSnapshots() {
        Map<String, Long> snapshots = new TreeMap<>();
        released()
                .filter(table -> table.currentSnapshot() != null)
                .forEach(table -> snapshots.put(
                        TableOpening.shortName(table), table.currentSnapshot().snapshotId()));
        return snapshots;
    }

    /** Puts each released table back to its snapshot of these, and empties those that are not among them. */
    public void resetTo(Map<String, Long> snapshots) {
        released().filter(table -> table.currentSnapshot() != null).forEach(table -> {
            Long snapshot = snapshots.get(TableOpening.shortName(table));
            if (snapshot == null) {
                empty(table);
            } else if (table.currentSnapshot().snapshotId() != snapshot) {
                table.manageSnapshots().setCurrentSnapshot(snapshot).commit();
            }
        });
    }

    private static void empty(Table table) {
        if (!"0".equals(table.currentSnapshot().summary().get("total-data-files"))) {
            table.newDelete().deleteFromRowFilter(Expressions.alwaysTrue()).commit();
        }
    }

    private Stream<Table> released() {
        return catalog.listTables(TableOpening.LAKE).stream()
                .map(catalog::loadTable)
                .filter(TableOpening::isReleased);
    }

    @Override
    public void close() {
        catalog.close();
    }
}

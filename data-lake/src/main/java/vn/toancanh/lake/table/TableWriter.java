package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.inmemory.InMemoryOutputFile;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import vn.toancanh.lake.LakeException;

/**
 * Puts Parquet files and rows into the tables, a partition at a time; whoever writes holds the lake's writer lock.
 *
 * <p>Decision: docs/decisions/0002-iceberg-core-api-commits-spark-writes-parquet.md
 */
public final class TableWriter {

    private final TableOpening tables;

    TableWriter(TableOpening tables) {
        this.tables = tables;
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
        Expression replaced = Slice.filterOf(files.keySet());
        List<DataFile> added = described(opened, files);
        CatalogCalls.change(opened, () -> commit(opened, replaced, added));
    }

    private static void commit(Table table, Expression replaced, List<DataFile> added) {
        if (added.isEmpty()) {
            table.newDelete().deleteFromRowFilter(replaced).commit();
        } else {
            OverwriteFiles commit = table.newOverwrite().overwriteByRowFilter(replaced);
            added.forEach(commit::addFile);
            commit.validateAddedFilesMatchOverwriteFilter().commit();
        }
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
        replaceRows(table, Map.of(partition, rows));
    }

    /** Makes these rows all that the partitions hold, in one commit. */
    public void replaceRows(LakeTable table, Map<Partition, List<Record>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Table opened = tables.open(table);
        Path folder = newDataFolder(table).path();
        Map<Partition, List<Path>> files = new HashMap<>();
        rows.forEach((partition, some) ->
                files.put(partition, written(opened, folder.resolve("rows-%d.parquet".formatted(files.size())), some)));
        replacePartitions(table, files);
    }

    private static List<Path> written(Table table, Path file, List<Record> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        try (var out = table.io().newOutputFile(file.toString()).create()) {
            out.write(SortedFoot.of(bytesOf(table, rows)));
        } catch (IOException e) {
            throw new LakeException("Cannot write %s: %s".formatted(file, e), e);
        }
        return List.of(file);
    }

    private static byte[] bytesOf(Table table, List<Record> rows) throws IOException {
        var file = new InMemoryOutputFile();
        try (FileAppender<Record> appender = Parquet.write(file)
                .schema(table.schema())
                .createWriterFunc(GenericParquetWriter::create)
                .build()) {
            rows.forEach(row -> appender.add(inOrder(table, row)));
        }
        return file.toByteArray();
    }

    /** The row in the order of the table's columns, which may have grown since it was made. */
    private static Record inOrder(Table table, Record row) {
        Record ordered = GenericRecord.create(table.schema());
        row.struct().fields().forEach(field -> ordered.setField(field.name(), row.getField(field.name())));
        return ordered;
    }

    private static void requireWhole(LakeTable table, Partition partition) {
        if (!partition.values().keySet().equals(Set.copyOf(table.partitionedBy()))) {
            throw new LakeException("Cannot replace partition %s of table %s: a value for each of %s is accepted"
                    .formatted(partition, table, table.partitionedBy()));
        }
    }
}

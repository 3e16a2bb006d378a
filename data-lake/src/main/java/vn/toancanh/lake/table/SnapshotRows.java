package vn.toancanh.lake.table;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableScan;
import org.apache.iceberg.data.IdentityPartitionConverters;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.expressions.Evaluator;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.util.PartitionUtil;

/**
 * Reads the rows of a planned scan without Spark.
 *
 * <p>Iceberg's own generic reader ignores the table's name mapping and would take the columns of Spark's files by their position.
 */
record SnapshotRows(Table table, TableScan scan) {

    void forEach(Consumer<Record> reader) throws IOException {
        try (CloseableIterable<FileScanTask> tasks = scan.planFiles()) {
            for (FileScanTask task : tasks) {
                read(task, reader);
            }
        }
    }

    private void read(FileScanTask task, Consumer<Record> reader) throws IOException {
        Schema columns = scan.schema();
        var filter = new Evaluator(columns.asStruct(), task.residual());
        var wrapper = new InternalRecordWrapper(columns.asStruct());
        try (CloseableIterable<Record> rows = open(task, columns)) {
            for (Record row : rows) {
                if (filter.eval(wrapper.wrap(row))) {
                    reader.accept(row);
                }
            }
        }
    }

    private CloseableIterable<Record> open(FileScanTask task, Schema columns) {
        Map<Integer, ?> partition = PartitionUtil.constantsMap(task, IdentityPartitionConverters::convertConstant);
        return Parquet.read(table.io().newInputFile(task.file()))
                .project(columns)
                .filter(task.residual())
                .withNameMapping(TableOpening.nameMapping(table))
                .createReaderFunc(written -> GenericParquetReaders.buildReader(columns, written, partition))
                .build();
    }
}

package vn.toancanh.analytics.total.dense;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetInputFormat;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.execution.datasources.parquet.ParquetReadSupport;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** The columns of a file of records, some thousand rows at a time; a column that an older file does not have holds nothing. */
final class RecordBatches implements AutoCloseable {
    private final Path file;
    private final List<String> columns;
    private final VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, Batch.ROWS);
    private final Iterator<BlockMetaData> rowGroups;
    private long leftInRowGroup;
    private boolean isFirstOfRowGroup;
    private @Nullable ColumnarBatch batch;

    /** @param wanted the columns, by the types that the feed declares */
    RecordBatches(Path file, StructType wanted) {
        this.file = file;
        this.columns = List.of(wanted.fieldNames());
        try {
            var split = new FileSplit(new org.apache.hadoop.fs.Path(file.toUri()), 0, Files.size(file), new String[0]);
            var settings = settings(wanted);
            var input = HadoopInputFile.fromPath(split.getPath(), settings);
            var stream = input.newStream();
            var footer = ParquetFileReader.readFooter(
                    input, HadoopReadOptions.builder(settings, split.getPath()).build(), stream);
            rowGroups = footer.getBlocks().iterator();
            reader.initialize(
                    split,
                    new TaskAttemptContextImpl(settings, new TaskAttemptID()),
                    Option.apply(input),
                    Option.apply(stream),
                    Option.apply(footer));
            reader.enableReturningBatches();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while opening " + file, e);
        }
    }

    /** What Spark's reader asks for; without Hadoop's defaults, since reading them takes longer than a small file. */
    private static Configuration settings(StructType wanted) {
        var settings = new Configuration(false);
        settings.setStrings(Projection.COLUMNS, wanted.fieldNames());
        settings.setClass(ParquetInputFormat.READ_SUPPORT_CLASS, Projection.class, ReadSupport.class);
        settings.set(ParquetReadSupport.SPARK_ROW_REQUESTED_SCHEMA(), wanted.json());
        settings.setBoolean("spark.sql.parquet.binaryAsString", false);
        settings.setBoolean("spark.sql.parquet.int96AsTimestamp", false);
        settings.setBoolean("spark.sql.caseSensitive", true);
        settings.setBoolean("spark.sql.parquet.inferTimestampNTZ.enabled", false);
        settings.setBoolean("spark.sql.legacy.parquet.nanosAsLong", false);
        return settings;
    }

    boolean next() {
        try {
            batch = reader.resultBatch();
            isFirstOfRowGroup = leftInRowGroup == 0;
            if (!reader.nextBatch()) {
                return false;
            }
            if (isFirstOfRowGroup) {
                leftInRowGroup = rowGroups.next().getRowCount();
            }
            leftInRowGroup -= rows();
            return true;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether these rows are in another row group than those before; never in two. */
    boolean isFirstOfRowGroup() {
        return isFirstOfRowGroup;
    }

    int rows() {
        return batch == null ? 0 : batch.numRows();
    }

    @Nullable
    WritableColumnVector column(String name) {
        return batch == null ? null : (WritableColumnVector) batch.column(columns.indexOf(name));
    }

    private UncheckedIOException unreadable(IOException e) {
        return new UncheckedIOException("Cannot read the records in " + file, e);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}

package vn.toancanh.analytics.total.dense;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.execution.datasources.parquet.VectorizedParquetRecordReader;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.jspecify.annotations.Nullable;

/** The columns of a file of records, some thousand rows at a time; a column that an older file does not have is not there. */
final class RecordBatches implements AutoCloseable {
    private final Path file;
    private final List<String> columns;
    private final VectorizedParquetRecordReader reader = new VectorizedParquetRecordReader(false, Batch.ROWS);
    private @Nullable ColumnarBatch batch;

    RecordBatches(Path file, Collection<String> wanted) {
        this.file = file;
        try {
            this.columns = held(file, wanted);
            reader.initialize(file.toString(), columns);
            reader.enableReturningBatches();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static List<String> held(Path file, Collection<String> wanted) throws IOException {
        try (var opened = ParquetFileReader.open(new LocalInputFile(file))) {
            var schema = opened.getFooter().getFileMetaData().getSchema();
            var held = new ArrayList<String>();
            wanted.stream().filter(schema::containsField).forEach(held::add);
            return held;
        }
    }

    boolean next() {
        try {
            batch = reader.resultBatch();
            return reader.nextBatch();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    int rows() {
        return batch == null ? 0 : batch.numRows();
    }

    @Nullable
    WritableColumnVector column(String name) {
        int position = columns.indexOf(name);
        return position < 0 || batch == null ? null : (WritableColumnVector) batch.column(position);
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

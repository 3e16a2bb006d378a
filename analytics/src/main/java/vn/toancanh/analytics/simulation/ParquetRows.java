package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** Writes rows into a Parquet file as they come: memory holds one group of rows, whatever the size of the file. */
final class ParquetRows implements Rows, AutoCloseable {
    /** In bytes, before compression; several groups let several readers begin at once. */
    private static final long GROUP = 16L << 20;

    private final Path file;
    private final ParquetWriter<@Nullable Object[]> writer;

    ParquetRows(Path file, List<Field> fields) {
        this.file = file;
        try {
            this.writer = writer(new LocalOutputFile(file), fields);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void add(@Nullable Object... values) {
        try {
            writer.write(values);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private UncheckedIOException refused(IOException e) {
        return new UncheckedIOException("Cannot write simulated rows into %s: %s".formatted(file, e), e);
    }

    private static ParquetWriter<@Nullable Object[]> writer(OutputFile file, List<Field> fields) throws IOException {
        var builder = new Builder(file, fields)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(GROUP);
        fields.forEach(field -> builder.withDictionaryEncoding(field.name(), field.repeats()));
        return builder.build();
    }

    /** Tells Parquet how a row is written. */
    private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
        private final List<Field> fields;

        Builder(OutputFile file, List<Field> fields) {
            super(file);
            this.fields = fields;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(ParquetConfiguration unused) {
            return new RowWriting(fields);
        }

        @Override
        protected WriteSupport<@Nullable Object[]> getWriteSupport(org.apache.hadoop.conf.Configuration unused) {
            return new RowWriting(fields);
        }
    }
}

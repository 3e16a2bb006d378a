package vn.toancanh.lake.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Metrics;
import org.apache.iceberg.MetricsConfig;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.mapping.NameMapping;
import org.apache.iceberg.parquet.ParquetSchemaUtil;
import org.apache.iceberg.parquet.ParquetUtil;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.TypeUtil;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.Quantity;
import vn.toancanh.lake.LakeException;

/** A Parquet file that someone wrote for one partition of a table, checked against both before it is committed. */
record ParquetFile(Path path, Table table, Partition partition) {

    /** What Iceberg needs to know of the file. */
    DataFile described() {
        try {
            return described(footer());
        } catch (IOException | RuntimeException e) {
            throw e instanceof LakeException known ? known : refusal("it cannot be read (%s)".formatted(e), e);
        }
    }

    private DataFile described(ParquetMetadata footer) throws IOException {
        NameMapping names = TableOpening.nameMapping(table);
        Metrics metrics = ParquetUtil.footerMetrics(footer, Stream.empty(), MetricsConfig.forTable(table), names);
        List<String> faults = faults(columns(footer, names), metrics);
        if (!faults.isEmpty()) {
            throw refusal(String.join("; ", faults), null);
        }
        return DataFiles.builder(table.spec())
                .withPath(path.toString())
                .withFormat(FileFormat.PARQUET)
                .withFileSizeInBytes(Files.size(path))
                .withMetrics(metrics)
                .withSplitOffsets(ParquetUtil.getSplitOffsets(footer))
                .withPartition(partitionData())
                .build();
    }

    private ParquetMetadata footer() throws IOException {
        try (var reader = ParquetFileReader.open(new LocalInputFile(path))) {
            return reader.getFooter();
        }
    }

    private Schema columns(ParquetMetadata footer, NameMapping names) {
        var written = footer.getFileMetaData().getSchema();
        return ParquetSchemaUtil.convertAndPrune(
                ParquetSchemaUtil.hasIds(written) ? written : ParquetSchemaUtil.applyNameMapping(written, names));
    }

    private List<String> faults(Schema found, Metrics metrics) {
        List<String> faults = new ArrayList<>();
        for (NestedField accepted : table.schema().columns()) {
            String partitionValue = partition.values().get(accepted.name());
            NestedField column = found.findField(accepted.fieldId());
            if (column == null) {
                addMissing(accepted, partitionValue, faults);
            } else if (!fits(column.type(), accepted.type())) {
                faults.add("column %s holds %s, and %s is accepted"
                        .formatted(accepted.name(), column.type(), accepted.type()));
            } else if (partitionValue != null) {
                addStrangers(accepted, partitionValue, metrics, faults);
            } else {
                addEmpty(accepted, metrics, faults);
            }
        }
        return faults;
    }

    private static boolean fits(Type found, Type accepted) {
        return accepted.isPrimitiveType()
                ? TypeUtil.isPromotionAllowed(found, accepted.asPrimitiveType())
                : found.typeId() == accepted.typeId();
    }

    private static void addMissing(NestedField accepted, @Nullable String partitionValue, List<String> faults) {
        if (accepted.isRequired() && partitionValue == null) {
            faults.add("column %s (%s) is missing".formatted(accepted.name(), accepted.type()));
        }
    }

    private static void addEmpty(NestedField accepted, Metrics metrics, List<String> faults) {
        long empty = countOf(accepted, metrics.nullValueCounts());
        if (accepted.isRequired() && empty > 0) {
            faults.add("column %s is empty in %s, and a value is required in each"
                    .formatted(accepted.name(), new Quantity(empty, "row")));
        }
    }

    private static void addStrangers(NestedField column, String expected, Metrics metrics, List<String> faults) {
        for (Map<Integer, ByteBuffer> bounds : List.of(metrics.lowerBounds(), metrics.upperBounds())) {
            ByteBuffer bound = bounds.get(column.fieldId());
            if (bound != null) {
                String found = Conversions.fromByteBuffer(column.type(), bound).toString();
                if (!found.equals(expected)) {
                    faults.add("column %s holds %s, and only %s is accepted in this partition"
                            .formatted(column.name(), found, expected));
                    return;
                }
            }
        }
    }

    private static long countOf(NestedField column, @Nullable Map<Integer, Long> counts) {
        return counts == null ? 0 : counts.getOrDefault(column.fieldId(), 0L);
    }

    private PartitionData partitionData() {
        var data = new PartitionData(table.spec().partitionType());
        for (int i = 0; i < table.spec().fields().size(); i++) {
            data.set(i, partition.values().get(table.spec().fields().get(i).name()));
        }
        return data;
    }

    private LakeException refusal(String why, @Nullable Exception cause) {
        String message = "Cannot commit %s to table %s: %s".formatted(path, TableOpening.shortName(table), why);
        return cause == null ? new LakeException(message) : new LakeException(message, cause);
    }
}

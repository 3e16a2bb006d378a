package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;

/**
 * Some rows of a delivered file as their sender wrote them, for whoever checks what became of them; without Spark.
 *
 * @param columns the feed's columns
 * @param numbers the rows, numbered as {@link RawRows#ROW_NUMBER} does
 */
public record WrittenRows(List<String> columns, Set<Long> numbers) {
    /** The rows of a file of that feed. */
    public static WrittenRows numbered(Set<Long> numbers, Feed feed) {
        return new WrittenRows(feed.columns().stream().map(Column::name).toList(), Set.copyOf(numbers));
    }

    /**
     * What stands in each of the rows, by the column; what is blank is left out.
     *
     * @throws RefusedDelivery if the file cannot be read as it was when it was taken
     */
    public Map<Long, Map<String, String>> in(Path file, Feed feed) {
        try {
            return switch (FileFormat.of(file)) {
                case CSV -> inCsv(file, CsvInspection.of(file, feed));
                case PARQUET -> inParquet(new LocalInputFile(file));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Map<Long, Map<String, String>> inCsv(Path file, CsvInspection inspection) throws IOException {
        var found = new HashMap<Long, Map<String, String>>();
        try (var rows = inspection.dialect().rows(file)) {
            rows.filter(row -> numbers.contains(row.getStartingLineNumber()))
                    .forEach(row ->
                            found.put(row.getStartingLineNumber(), byColumn(inspection.columns(), row.getFields())));
        }
        return found;
    }

    private Map<String, String> byColumn(List<String> header, List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            int position = header.indexOf(column);
            if (position >= 0 && position < fields.size()) {
                putUnlessBlank(values, column, fields.get(position));
            }
        }
        return values;
    }

    private Map<Long, Map<String, String>> inParquet(InputFile file) throws IOException {
        var found = new HashMap<Long, Map<String, String>>();
        try (var rows = new Groups(file).build()) {
            long number = 2;
            for (var row = rows.read(); row != null; row = rows.read(), number++) {
                if (numbers.contains(number)) {
                    found.put(number, byColumn(row));
                }
            }
        }
        return found;
    }

    private Map<String, String> byColumn(Group row) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            if (row.getType().containsField(column) && row.getFieldRepetitionCount(column) > 0) {
                putUnlessBlank(
                        values, column, row.getValueToString(row.getType().getFieldIndex(column), 0));
            }
        }
        return values;
    }

    private static void putUnlessBlank(Map<String, String> values, String column, String value) {
        if (!value.isBlank()) {
            values.put(column, value.strip());
        }
    }

    /** Opens a Parquet file as rows of plain values. */
    private static final class Groups extends ParquetReader.Builder<Group> {
        Groups(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }
}

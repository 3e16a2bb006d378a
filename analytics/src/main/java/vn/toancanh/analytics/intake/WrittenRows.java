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
            var content = Content.of(file);
            return switch (content.format()) {
                case CSV, JSON_LINES, XLSX -> inText(file, FileInspection.of(content, file, feed));
                case PARQUET -> inParquet(new LocalInputFile(file));
            };
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private Map<Long, Map<String, String>> inText(Path file, FileInspection inspection) throws IOException {
        var found = new HashMap<Long, Map<String, String>>();
        try (var rows = inspection.reader().rows(file)) {
            rows.next();
            while (rows.hasNext()) {
                var row = rows.next();
                if (numbers.contains(row.number())) {
                    found.put(row.number(), byColumn(inspection.columns(), row));
                }
            }
        }
        return found;
    }

    private Map<String, String> byColumn(List<String> header, TextRow row) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns) {
            putUnlessBlank(values, column, row.field(header.indexOf(column)));
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
        for (var field : row.getType().getFields()) {
            int index = row.getType().getFieldIndex(field.getName());
            var column = FieldText.of(field.getName());
            if (columns.contains(column) && row.getFieldRepetitionCount(index) > 0) {
                putUnlessBlank(values, column, row.getValueToString(index, 0));
            }
        }
        return values;
    }

    private static void putUnlessBlank(Map<String, String> values, String column, String value) {
        var text = FieldText.of(value);
        if (!text.isEmpty()) {
            values.put(column, text);
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

package vn.toancanh.analytics.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Streams a CSV file as rows within a Spark task, so that its size never meets the memory; the file is closed with the task,
 * however much of it was read.
 *
 * @param columns the file's columns in its own order
 * @param declared the feed's columns in the order of the rows
 */
record CsvRows(CsvDialect dialect, List<String> columns, List<String> declared)
        implements FlatMapFunction<String, Row> {
    @Override
    public Iterator<Row> call(String file) throws IOException {
        var positions = declared.stream().mapToInt(columns::indexOf).toArray();
        var rows = dialect.rows(Path.of(file));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> rows.close());
        var records = rows.iterator();
        records.next();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return records.hasNext();
            }

            @Override
            public Row next() {
                return row(records.next(), positions);
            }
        };
    }

    private Row row(CsvRecord record, int[] positions) {
        var values = new Object[positions.length + 3];
        values[0] = record.getStartingLineNumber();
        values[1] = record.getFieldCount() == columns.size() ? null : String.valueOf(record.getFieldCount());
        values[2] = String.join(String.valueOf(dialect.separator()), record.getFields());
        for (int i = 0; i < positions.length; i++) {
            int position = positions[i];
            values[i + 3] =
                    position >= 0 && position < record.getFieldCount() ? blankToNull(record.getField(position)) : null;
        }
        return RowFactory.create(values);
    }

    private static @Nullable String blankToNull(String field) {
        var stripped = field.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}

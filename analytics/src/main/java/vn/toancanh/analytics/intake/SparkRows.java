package vn.toancanh.analytics.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Streams a file as rows within a Spark task, so that its size never meets the memory; the file is closed with the task,
 * however much of it was read.
 *
 * @param columns the file's columns in its own order
 * @param declared the feed's columns in the order of the rows
 * @param inVietnamese those of them whose numbers are written 1.234,5
 */
record SparkRows(RowReader reader, List<String> columns, List<String> declared, Set<String> inVietnamese)
        implements FlatMapFunction<String, Row> {
    @Override
    public Iterator<Row> call(String file) throws IOException {
        var positions = declared.stream().mapToInt(columns::indexOf).toArray();
        var rows = reader.rows(Path.of(file));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> close(rows));
        rows.next();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return row(rows.next(), positions);
            }
        };
    }

    private static void close(Rows rows) {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a delivered file", e);
        }
    }

    private Row row(TextRow row, int[] positions) {
        var values = new Object[positions.length + 3];
        int fields = row.fields().size();
        values[0] = row.number();
        values[1] = fields == columns.size() ? null : String.valueOf(fields);
        values[2] = row.raw();
        for (int i = 0; i < positions.length; i++) {
            values[i + 3] = blankToNull(field(row, positions[i], declared.get(i)));
        }
        return RowFactory.create(values);
    }

    /** What is a number by its type has a point, and is written as the feed writes numbers. */
    private String field(TextRow row, int position, String column) {
        var field = row.field(position);
        return position >= 0 && row.isNumber(position) && inVietnamese.contains(column)
                ? field.replace('.', ',')
                : field;
    }

    private static @Nullable String blankToNull(String field) {
        return field.isEmpty() ? null : field;
    }
}

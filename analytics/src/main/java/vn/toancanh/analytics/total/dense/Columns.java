package vn.toancanh.analytics.total.dense;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;

/** The columns that measures of a feed ask for, turned to one batch after the other. */
final class Columns {
    private final Map<String, Texts> texts = new LinkedHashMap<>();
    private final Map<String, Holder> vectors = new LinkedHashMap<>();

    /** A column of the present batch. */
    static final class Holder {
        private @Nullable WritableColumnVector vector;

        boolean isNull(int row) {
            return vector == null || vector.isNullAt(row);
        }

        /** @throws IllegalStateException if no row of the file has the column, which {@link #isNull} tells */
        WritableColumnVector vector() {
            if (vector == null) {
                throw new IllegalStateException("Cannot read a column that the file does not have");
            }
            return vector;
        }
    }

    Texts texts(String name) {
        return texts.computeIfAbsent(name, first -> new Texts());
    }

    Holder values(String name) {
        return vectors.computeIfAbsent(name, first -> new Holder());
    }

    Set<String> names() {
        var names = new LinkedHashSet<>(texts.keySet());
        names.addAll(vectors.keySet());
        return names;
    }

    void turnTo(RecordBatches batches) {
        texts.forEach((name, column) -> column.turnTo(batches.column(name)));
        vectors.forEach((name, holder) -> holder.vector = batches.column(name));
    }
}

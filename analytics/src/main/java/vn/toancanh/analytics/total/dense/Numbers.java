package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.ColumnType;

/** A column of numbers, flags or days, as doubles or whole numbers of each row. */
final class Numbers {
    private final ColumnType type;
    private final double[] values;
    private final boolean[] missing;

    Numbers(ColumnType type, int rows) {
        this.type = type;
        values = new double[rows];
        missing = new boolean[rows];
    }

    /** Exact for counts up to fifteen digits, as are accepted; 1 for a flag that is set, days since 1970 for a date. */
    double[] values() {
        return values;
    }

    boolean[] missing() {
        return missing;
    }

    void turnTo(@Nullable WritableColumnVector vector, int rows) {
        if (vector == null) {
            Arrays.fill(missing, 0, rows, true);
            return;
        }
        Arrays.fill(missing, 0, rows, false);
        if (vector.hasNull()) {
            for (int row = 0; row < rows; row++) {
                missing[row] = vector.isNullAt(row);
            }
        }
        fill(vector, rows, vector.hasNull());
    }

    private void fill(WritableColumnVector vector, int rows, boolean hasNull) {
        switch (type) {
            case COUNT -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = hasNull && missing[row] ? 0 : vector.getLong(row);
                }
            }
            case NUMBER -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = hasNull && missing[row] ? 0 : vector.getDouble(row);
                }
            }
            case DATE -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = hasNull && missing[row] ? 0 : vector.getInt(row);
                }
            }
            case FLAG -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = !(hasNull && missing[row]) && vector.getBoolean(row) ? 1 : 0;
                }
            }
            case TEXT, PERIOD -> throw new IllegalStateException("Cannot read texts as numbers");
        }
    }
}

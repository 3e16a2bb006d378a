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
    private double[] valueOfEntry = new double[0];
    private int[] batchOfEntry = new int[0];
    private int batch;

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
        if (vector.hasDictionary()) {
            ofEntries(vector, rows);
        } else {
            ofValues(vector, rows);
        }
    }

    /** Entries of a dictionary mean the same within a batch. */
    private void ofEntries(WritableColumnVector vector, int rows) {
        batch++;
        var entries = vector.getDictionaryIds();
        for (int row = 0; row < rows; row++) {
            if (!missing[row]) {
                int entry = entries.getDictId(row);
                if (entry >= valueOfEntry.length) {
                    valueOfEntry = Arrays.copyOf(valueOfEntry, 2 * entry + 64);
                    batchOfEntry = Arrays.copyOf(batchOfEntry, 2 * entry + 64);
                }
                if (batchOfEntry[entry] != batch) {
                    valueOfEntry[entry] = value(vector, row);
                    batchOfEntry[entry] = batch;
                }
                values[row] = valueOfEntry[entry];
            }
        }
    }

    private double value(WritableColumnVector vector, int row) {
        return switch (type) {
            case COUNT -> vector.getLong(row);
            case NUMBER -> vector.getDouble(row);
            case DATE -> vector.getInt(row);
            case FLAG -> vector.getBoolean(row) ? 1 : 0;
            case TEXT, PERIOD -> throw new IllegalStateException("Cannot read texts as numbers");
        };
    }

    /** A loop for each type, so that the vector's values are copied without asking for the type again. */
    private void ofValues(WritableColumnVector vector, int rows) {
        switch (type) {
            case COUNT -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = missing[row] ? 0 : vector.getLong(row);
                }
            }
            case NUMBER -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = missing[row] ? 0 : vector.getDouble(row);
                }
            }
            default -> {
                for (int row = 0; row < rows; row++) {
                    values[row] = missing[row] ? 0 : value(vector, row);
                }
            }
        }
    }
}

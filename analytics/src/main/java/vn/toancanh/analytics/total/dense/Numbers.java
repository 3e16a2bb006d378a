package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.ColumnType;

/** A column of numbers, and which rows have none. */
abstract sealed class Numbers implements Batch.Field {
    final boolean[] missing = new boolean[Batch.ROWS];
    private final Entries entries = new Entries();
    private boolean hasMissing;

    static Numbers of(ColumnType type) {
        return type == ColumnType.NUMBER ? new Decimals() : new Wholes(type);
    }

    /** Whether any row has no number; where none has, nobody needs to ask row by row. */
    boolean hasMissing() {
        return hasMissing;
    }

    /** The number of a row that has one; exact for counts up to fifteen digits, as are accepted. */
    abstract double at(int row);

    @Override
    public void turnToRowGroup() {
        entries.forget();
    }

    @Override
    public void turnTo(@Nullable WritableColumnVector vector, int rows) {
        hasMissing = vector == null || vector.hasNull();
        if (vector == null) {
            Arrays.fill(missing, 0, rows, true);
            return;
        }
        for (int row = 0; row < rows; row++) {
            missing[row] = hasMissing && vector.isNullAt(row);
        }
        if (vector.hasDictionary()) {
            entries.turnTo(vector, rows, (entry, row) -> keep(entry, vector, row));
            fromEntries(entries.ofRows(), rows);
        } else {
            fromValues(vector, rows);
        }
    }

    /** Keeps the number of an entry, which is that of a row. */
    abstract void keep(int entry, WritableColumnVector vector, int row);

    /** Takes the numbers of the rows' entries. */
    abstract void fromEntries(int[] entries, int rows);

    /** Takes the numbers of the rows. */
    abstract void fromValues(WritableColumnVector vector, int rows);

    /** Counts, flags as 1 or 0, and days since 1970. */
    static final class Wholes extends Numbers {
        final long[] values = new long[Batch.ROWS];
        private final ColumnType type;
        private long[] ofEntries = new long[64];

        Wholes(ColumnType type) {
            this.type = type;
        }

        @Override
        double at(int row) {
            return values[row];
        }

        @Override
        void keep(int entry, WritableColumnVector vector, int row) {
            if (entry >= ofEntries.length) {
                ofEntries = Arrays.copyOf(ofEntries, 2 * entry);
            }
            ofEntries[entry] = value(vector, row);
        }

        @Override
        void fromEntries(int[] entries, int rows) {
            for (int row = 0; row < rows; row++) {
                values[row] = ofEntries[Math.max(entries[row], 0)];
            }
        }

        /** A loop of its own for the most frequent type, so that the vector's values are copied without asking for the type again. */
        @Override
        void fromValues(WritableColumnVector vector, int rows) {
            if (type == ColumnType.COUNT) {
                for (int row = 0; row < rows; row++) {
                    values[row] = missing[row] ? 0 : vector.getLong(row);
                }
            } else {
                for (int row = 0; row < rows; row++) {
                    values[row] = missing[row] ? 0 : value(vector, row);
                }
            }
        }

        private long value(WritableColumnVector vector, int row) {
            return switch (type) {
                case COUNT -> vector.getLong(row);
                case DATE -> vector.getInt(row);
                case FLAG -> vector.getBoolean(row) ? 1 : 0;
                case NUMBER, TEXT, PERIOD ->
                    throw new IllegalStateException("Cannot read %s as whole numbers".formatted(type));
            };
        }
    }

    /** Numbers with decimals. */
    static final class Decimals extends Numbers {
        final double[] values = new double[Batch.ROWS];
        private double[] ofEntries = new double[64];

        @Override
        double at(int row) {
            return values[row];
        }

        @Override
        void keep(int entry, WritableColumnVector vector, int row) {
            if (entry >= ofEntries.length) {
                ofEntries = Arrays.copyOf(ofEntries, 2 * entry);
            }
            ofEntries[entry] = vector.getDouble(row);
        }

        @Override
        void fromEntries(int[] entries, int rows) {
            for (int row = 0; row < rows; row++) {
                values[row] = ofEntries[Math.max(entries[row], 0)];
            }
        }

        @Override
        void fromValues(WritableColumnVector vector, int rows) {
            for (int row = 0; row < rows; row++) {
                values[row] = missing[row] ? 0 : vector.getDouble(row);
            }
        }
    }
}

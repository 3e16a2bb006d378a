package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;

/** The entries of a column's dictionary that rows point at; an entry means the same throughout a row group of the file. */
final class Entries {
    /** Of an empty row. */
    static final int NONE = -1;

    private final int[] ofRows = new int[Batch.ROWS];
    private boolean[] met = new boolean[64];
    private int highest = NONE;
    private int howMany;

    /** Is told of an entry when it is met first, with a row that points at it. */
    interface Meeting {
        void meet(int entry, int row);
    }

    /** The entry of each row; {@link #NONE} where it is empty. Good until the next rows. */
    int[] ofRows() {
        return ofRows;
    }

    /** Other entries follow. */
    void forget() {
        Arrays.fill(met, 0, highest + 1, false);
        highest = NONE;
        howMany = 0;
    }

    /**
     * Turns to the next rows.
     *
     * @param vector with a dictionary
     */
    void turnTo(WritableColumnVector vector, int rows, Meeting meeting) {
        highest = Math.max(highest, copy(vector.getDictionaryIds(), rows));
        if (vector.hasNull()) {
            for (int row = 0; row < rows; row++) {
                ofRows[row] = vector.isNullAt(row) ? NONE : ofRows[row];
            }
        }
        if (highest >= met.length) {
            met = Arrays.copyOf(met, 2 * highest);
        }
        for (int row = 0; row < rows && howMany <= highest; row++) {
            int entry = ofRows[row];
            if (entry != NONE && !met[entry]) {
                met[entry] = true;
                howMany++;
                meeting.meet(entry, row);
            }
        }
    }

    /** Returns the highest. */
    private int copy(WritableColumnVector entries, int rows) {
        int most = NONE;
        for (int row = 0; row < rows; row++) {
            int entry = entries.getDictId(row);
            ofRows[row] = entry;
            most = Math.max(most, entry);
        }
        return most;
    }
}

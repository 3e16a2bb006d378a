package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A column of few texts, each told once: a row is a small number, and what is to be known of a text is asked for once. */
final class Texts {
    static final int NONE = -1;

    private final Map<UTF8String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private @Nullable WritableColumnVector vector;
    private int[] codeOfEntry = new int[256];
    private int[] batchOfEntry = new int[256];
    private int batch;

    /** Turns to the next rows. */
    void turnTo(@Nullable WritableColumnVector next) {
        vector = next;
        batch++;
    }

    /** The number of the row's text; {@link #NONE} where it is empty. */
    int code(int row) {
        if (vector == null || vector.isNullAt(row)) {
            return NONE;
        }
        return vector.hasDictionary()
                ? ofEntry(vector, vector.getDictionaryIds().getDictId(row), row)
                : interned(vector, row);
    }

    String text(int code) {
        return texts.get(code);
    }

    /** Entries of a dictionary mean the same within a batch. */
    private int ofEntry(WritableColumnVector held, int entry, int row) {
        if (entry >= codeOfEntry.length) {
            codeOfEntry = Arrays.copyOf(codeOfEntry, 2 * entry + 1);
            batchOfEntry = Arrays.copyOf(batchOfEntry, 2 * entry + 1);
        }
        if (batchOfEntry[entry] != batch) {
            codeOfEntry[entry] = interned(held, row);
            batchOfEntry[entry] = batch;
        }
        return codeOfEntry[entry];
    }

    private int interned(WritableColumnVector held, int row) {
        var text = held.getUTF8String(row);
        var known = codes.get(text);
        if (known != null) {
            return known;
        }
        codes.put(text.clone(), texts.size());
        texts.add(text.toString());
        return texts.size() - 1;
    }
}

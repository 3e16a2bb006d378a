package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A column of few texts, each told once: a row is a small number, and what is to be known of a text is asked for once. */
final class Texts {
    static final int NONE = -1;

    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final int[] codes;
    private int[] codeOfEntry = new int[0];

    /** @param rows as many as a batch has at most */
    Texts(int rows) {
        codes = new int[rows];
    }

    /** The number of each row's text; {@link #NONE} where it is empty. Good until the next rows. */
    int[] codes() {
        return codes;
    }

    /** Turns to the next rows. */
    void turnTo(@Nullable WritableColumnVector vector, int rows) {
        if (vector == null) {
            Arrays.fill(codes, 0, rows, NONE);
        } else if (vector.hasDictionary()) {
            ofEntries(vector, rows);
        } else {
            ofTexts(vector, rows);
        }
    }

    /** Entries of a dictionary mean the same within a batch. */
    private void ofEntries(WritableColumnVector vector, int rows) {
        Arrays.fill(codeOfEntry, NONE);
        var entries = vector.getDictionaryIds();
        boolean hasNull = vector.hasNull();
        for (int row = 0; row < rows; row++) {
            if (hasNull && vector.isNullAt(row)) {
                codes[row] = NONE;
            } else {
                int entry = entries.getDictId(row);
                if (entry >= codeOfEntry.length) {
                    codeOfEntry = grown(codeOfEntry, entry, NONE);
                }
                int code = codeOfEntry[entry];
                if (code == NONE) {
                    code = number(vector.getUTF8String(row));
                    codeOfEntry[entry] = code;
                }
                codes[row] = code;
            }
        }
    }

    private void ofTexts(WritableColumnVector vector, int rows) {
        boolean hasNull = vector.hasNull();
        UTF8String last = null;
        int lastCode = NONE;
        for (int row = 0; row < rows; row++) {
            if (hasNull && vector.isNullAt(row)) {
                codes[row] = NONE;
            } else {
                var text = vector.getUTF8String(row);
                if (!text.equals(last)) {
                    last = text;
                    lastCode = number(text);
                }
                codes[row] = lastCode;
            }
        }
    }

    private int number(UTF8String text) {
        var known = numbers.get(text);
        if (known != null) {
            return known;
        }
        numbers.put(text.clone(), texts.size());
        texts.add(text.toString());
        return texts.size() - 1;
    }

    private static int[] grown(int[] array, int index, int filler) {
        var more = Arrays.copyOf(array, Math.max(64, 2 * index + 1));
        Arrays.fill(more, array.length, more.length, filler);
        return more;
    }

    /** What is known of each text, asked once. */
    final class Asked {
        private static final int UNASKED = Integer.MIN_VALUE;

        private final ToIntFunction<String> answer;
        private int[] answers = new int[0];

        Asked(ToIntFunction<String> answer) {
            this.answer = answer;
        }

        /** @param code not {@link Texts#NONE} */
        int of(int code) {
            if (code >= answers.length) {
                answers = grown(answers, code, UNASKED);
            }
            if (answers[code] == UNASKED) {
                answers[code] = answer.applyAsInt(texts.get(code));
            }
            return answers[code];
        }
    }
}

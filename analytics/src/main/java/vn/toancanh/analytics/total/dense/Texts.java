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
final class Texts implements Batch.Field {
    static final int NONE = -1;

    private final Map<UTF8String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final int[] codes = new int[Batch.ROWS];
    private final Entries entries = new Entries();
    private int[] codeOfEntry = new int[64];

    /** The number of each row's text; {@link #NONE} where it is empty. Good until the next rows. */
    int[] codes() {
        return codes;
    }

    @Override
    public void turnToRowGroup() {
        entries.forget();
    }

    @Override
    public void turnTo(@Nullable WritableColumnVector vector, int rows) {
        if (vector == null) {
            Arrays.fill(codes, 0, rows, NONE);
        } else if (vector.hasDictionary()) {
            ofEntries(vector, rows);
        } else {
            ofTexts(vector, rows);
        }
    }

    private void ofEntries(WritableColumnVector vector, int rows) {
        entries.turnTo(vector, rows, (entry, row) -> {
            if (entry >= codeOfEntry.length) {
                codeOfEntry = Arrays.copyOf(codeOfEntry, 2 * entry);
            }
            codeOfEntry[entry] = number(vector.getUTF8String(row));
        });
        var ofRows = entries.ofRows();
        for (int row = 0; row < rows; row++) {
            int entry = ofRows[row];
            codes[row] = entry == Entries.NONE ? NONE : codeOfEntry[entry];
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

    /** What is known of each text, asked once, and of no text. */
    final class Asked {
        private final ToIntFunction<String> answer;
        private int[] answers;

        Asked(ToIntFunction<String> answer, int ofNone) {
            this.answer = answer;
            this.answers = new int[] {ofNone};
        }

        /** For no text first, then for each in the order of its number: that of a row stands at its code plus one. */
        int[] answers() {
            if (answers.length <= texts.size()) {
                int first = answers.length - 1;
                answers = Arrays.copyOf(answers, texts.size() + 1);
                for (int code = first; code < texts.size(); code++) {
                    answers[code + 1] = answer.applyAsInt(texts.get(code));
                }
            }
            return answers;
        }
    }
}

package vn.toancanh.analytics.total.dense;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Breakdown;

/** What each row is counted under, as a small number: its unit, or the part that is counted beside the whole. */
final class Labels implements Batch.Worked {
    /** Of a row that is counted nowhere. */
    static final int NONE = -1;

    private final Texts texts;
    private final Texts.Asked asked;
    private final int[] rows = new int[Batch.ROWS];

    private Labels(Texts texts, ToIntFunction<String> number, int ofEmpty) {
        this.texts = texts;
        this.asked = texts.new Asked(number, ofEmpty);
    }

    /** Where each row's unit stands among the codes; {@link #NONE} where it is no unit of the period any more. */
    static Labels ofUnits(Texts areas, List<AreaCode> codes) {
        return new Labels(
                areas,
                text -> {
                    int found = Collections.binarySearch(codes, new AreaCode(text));
                    return found < 0 ? NONE : found;
                },
                NONE);
    }

    /** The part of each row; {@code names} grows as parts are met. */
    static Labels ofParts(Texts texts, Breakdown by, List<String> names) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        ToIntFunction<String> number = group -> numbers.computeIfAbsent(group, first -> {
            names.add(first);
            return names.size() - 1;
        });
        return new Labels(texts, text -> number.applyAsInt(by.partOf(text)), number.applyAsInt(Breakdown.OTHER));
    }

    int[] rows() {
        return rows;
    }

    @Override
    public void workOut(int count) {
        var codes = texts.codes();
        var numbers = asked.answers();
        for (int row = 0; row < count; row++) {
            rows[row] = numbers[codes[row] + 1];
        }
    }
}

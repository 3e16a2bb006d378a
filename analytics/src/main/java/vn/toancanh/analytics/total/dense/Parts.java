package vn.toancanh.analytics.total.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;

/** The part that a row is counted under beside the whole, as a small number. */
final class Parts {
    /** Of measures that are counted as a whole only. */
    static final int WHOLE = -1;

    private static final int UNKNOWN = -2;

    private final @Nullable Texts texts;
    private final @Nullable CodeList list;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private int[] partOfText = new int[0];

    private Parts(@Nullable Texts texts, @Nullable CodeList list) {
        this.texts = texts;
        this.list = list;
    }

    static Parts of(Measure measure, Feed feed, Columns columns) {
        return measure.by()
                .map(by -> new Parts(columns.texts(by.column()), by.list().orElse(null)))
                .orElseGet(() -> new Parts(null, null));
    }

    String name(int part) {
        return names.get(part);
    }

    int of(int row) {
        if (texts == null) {
            return WHOLE;
        }
        int text = texts.code(row);
        if (text == Texts.NONE) {
            return number(Breakdown.OTHER);
        }
        if (text >= partOfText.length) {
            int before = partOfText.length;
            partOfText = Arrays.copyOf(partOfText, 2 * text + 64);
            Arrays.fill(partOfText, before, partOfText.length, UNKNOWN);
        }
        if (partOfText[text] == UNKNOWN) {
            partOfText[text] = number(group(texts.text(text)));
        }
        return partOfText[text];
    }

    private String group(String text) {
        return list == null ? text : list.find(text).map(CodeList.Entry::group).orElse(Breakdown.OTHER);
    }

    private int number(String name) {
        return numbers.computeIfAbsent(name, first -> {
            names.add(first);
            return names.size() - 1;
        });
    }
}

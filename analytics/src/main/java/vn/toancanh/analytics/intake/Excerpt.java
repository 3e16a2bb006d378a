package vn.toancanh.analytics.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What a message quotes of a file that may be long: its beginning, and how much is left out. */
final class Excerpt {
    static final int FEW = 20;
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** The first of them, and how many more there are. */
    static String of(List<String> texts) {
        var first = texts.stream().limit(FEW).map(Excerpt::of).collect(Collectors.joining(", "));
        return texts.size() > FEW ? "%s and %d more".formatted(first, texts.size() - FEW) : first;
    }

    static String of(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
    }
}

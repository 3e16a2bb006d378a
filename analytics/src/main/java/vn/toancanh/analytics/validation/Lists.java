package vn.toancanh.analytics.validation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.CodeList;

/** Lists of codes, as expressions. */
public final class Lists {
    private Lists() {}

    /** A regular expression that finds the codes that a list names: digits and letters that begin with one of its prefixes. */
    public static String pattern(CodeList list) {
        return list.entries().stream()
                .map(entry -> Pattern.quote(entry.prefix()))
                .collect(Collectors.joining("|", "^(", ")[0-9A-Za-z]*$"));
    }
}

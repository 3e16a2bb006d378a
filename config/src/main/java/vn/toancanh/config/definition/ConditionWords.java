package vn.toancanh.config.definition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Condition;

/** Reads conditions such as {@code technology=4g;signal_dbm>=-110;vsic_class in ict-core}. */
record ConditionWords(Map<String, CodeList> lists) {
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9_]+)\\s*(!=|>=|<=|=|\\sin\\s)\\s*(\\S.*)", Pattern.DOTALL);
    private static final String ACCEPTED =
            "column=value|value, column!=value, column>=number, column<=number or column in list, several between semicolons";

    /** @param columns those of the feed; empty where they are not known, and any will do */
    List<Condition> in(Line line, String field, Collection<String> columns) {
        return line.words(field).stream()
                .map(word -> condition(line, field, word, columns))
                .toList();
    }

    private Condition condition(Line line, String field, String word, Collection<String> columns) {
        var parts = WRITTEN.matcher(word);
        if (!parts.matches()) {
            line.mistake(field, word, ACCEPTED);
            return new Condition.OneOf(word, Set.of());
        }
        if (!columns.isEmpty() && !columns.contains(parts.group(1))) {
            line.mistake(field, parts.group(1), "a column of the feed: " + String.join(", ", columns));
        }
        return condition(line, field, parts);
    }

    private Condition condition(Line line, String field, Matcher parts) {
        var column = parts.group(1);
        var right = parts.group(3).strip();
        return switch (parts.group(2).strip()) {
            case "=" -> new Condition.OneOf(column, Set.of(right.split("\\|")));
            case "!=" -> new Condition.NoneOf(column, Set.of(right.split("\\|")));
            case ">=" -> new Condition.AtLeast(column, number(line, field, right));
            case "<=" -> new Condition.AtMost(column, number(line, field, right));
            default -> new Condition.Listed(column, list(line, field, right));
        };
    }

    private static double number(Line line, String field, String text) {
        try {
            return Numeral.decimal(text);
        } catch (IllegalArgumentException e) {
            line.mistake(field, text, "a number in plain digits, such as -110");
            return 0;
        }
    }

    CodeList list(Line line, String field, String id) {
        var list = lists.get(id);
        if (list == null) {
            line.mistake(field, id, "a list of code_lists.csv: " + String.join(", ", lists.keySet()));
            return new CodeList(id, List.of(), "");
        }
        return list;
    }
}

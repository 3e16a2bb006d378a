package vn.toancanh.config.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Condition;

/** Reads conditions such as {@code technology=4g;signal_dbm>=-110;vsic_class in ict-core}. */
record ConditionWords(Map<String, CodeList> lists) {
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z0-9_]+)\\s*(!=|>=|<=|=|\\sin\\s)\\s*(\\S.*)", Pattern.DOTALL);
    private static final String ACCEPTED =
            "column=value|value, column!=value, column>=number, column<=number or column in list, several between semicolons";

    private static final Set<String> FLAGS = Set.of("true", "false");

    /** @param columns those that rows of the feed have, each of which can be held against what fits its type alone */
    List<Condition> in(Line line, String field, DeclaredColumns columns) {
        return line.words(field).stream()
                .map(word -> condition(line, field, word, columns))
                .toList();
    }

    private Condition condition(Line line, String field, String word, DeclaredColumns columns) {
        var parts = WRITTEN.matcher(word);
        if (!parts.matches()) {
            line.mistake(field, word, ACCEPTED);
            return new Condition.OneOf(word, Set.of());
        }
        columns.required(line, field, parts.group(1), EnumSet.allOf(ColumnType.class));
        columns.typeOf(parts.group(1))
                .filter(type -> !fits(parts, type))
                .ifPresent(type -> line.mistake(field, word, accepted(parts.group(1), type)));
        return condition(line, field, parts);
    }

    private static boolean fits(Matcher parts, ColumnType type) {
        var sign = parts.group(2).strip();
        return switch (type) {
            case COUNT, NUMBER -> sign.equals(">=") || sign.equals("<=");
            case FLAG ->
                (sign.equals("=") || sign.equals("!="))
                        && FLAGS.containsAll(List.of(parts.group(3).strip().split("\\|")));
            case TEXT, PERIOD -> !sign.equals(">=") && !sign.equals("<=");
            case DATE -> false;
        };
    }

    private static String accepted(String column, ColumnType type) {
        var conditions =
                switch (type) {
                    case COUNT, NUMBER -> "column>=number, column<=number";
                    case FLAG -> "column=true, column=false, column!=true, column!=false";
                    case TEXT, PERIOD -> "column=value|value, column!=value, column in list";
                    case DATE -> "no condition";
                };
        return "for %s, a %s: %s".formatted(column, Line.written(type), conditions.replace("column", column));
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

package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.toancanh.analytics.validation.Lists;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.Feed;

/** Whether a row of the present batch is meant; one whose column is empty is not. */
@FunctionalInterface
interface RowTest {
    boolean holds(int row);

    /** Whether all conditions hold. */
    static RowTest of(List<Condition> where, Feed feed, Columns columns) {
        var tests =
                where.stream().map(condition -> of(condition, feed, columns)).toArray(RowTest[]::new);
        return switch (tests.length) {
            case 0 -> row -> true;
            case 1 -> tests[0];
            case 2 -> row -> tests[0].holds(row) && tests[1].holds(row);
            default -> row -> Arrays.stream(tests).allMatch(test -> test.holds(row));
        };
    }

    private static RowTest of(Condition condition, Feed feed, Columns columns) {
        return switch (condition) {
            case Condition.OneOf one -> ofText(one.column(), one.values()::contains, feed, columns);
            case Condition.NoneOf none ->
                ofText(none.column(), text -> !none.values().contains(text), feed, columns);
            case Condition.Listed listed ->
                ofText(
                        listed.column(),
                        Pattern.compile(Lists.pattern(listed.list())).asPredicate(),
                        feed,
                        columns);
            case Condition.AtLeast least -> {
                var number = Cells.number(least.column(), feed, columns);
                yield row -> !number.isNull(row) && number.get(row) >= least.least();
            }
            case Condition.AtMost most -> {
                var number = Cells.number(most.column(), feed, columns);
                yield row -> !number.isNull(row) && number.get(row) <= most.most();
            }
        };
    }

    private static RowTest ofText(String column, Predicate<String> meant, Feed feed, Columns columns) {
        if (Cells.typeOf(column, feed) == ColumnType.FLAG) {
            boolean ifTrue = meant.test("true");
            boolean ifFalse = meant.test("false");
            var flags = columns.values(column);
            return row -> !flags.isNull(row) && (flags.vector().getBoolean(row) ? ifTrue : ifFalse);
        }
        var texts = columns.texts(column);
        var verdicts = new Verdicts(meant);
        return row -> {
            int code = texts.code(row);
            return code != Texts.NONE && verdicts.of(code, texts);
        };
    }

    /** What was said of each text, which is asked once. */
    final class Verdicts {
        private static final byte UNKNOWN = 0;
        private static final byte YES = 1;
        private static final byte NO = 2;

        private final Predicate<String> meant;
        private byte[] said = new byte[64];

        Verdicts(Predicate<String> meant) {
            this.meant = meant;
        }

        boolean of(int code, Texts texts) {
            if (code >= said.length) {
                said = Arrays.copyOf(said, 2 * code);
            }
            if (said[code] == UNKNOWN) {
                said[code] = meant.test(texts.text(code)) ? YES : NO;
            }
            return said[code] == YES;
        }
    }
}

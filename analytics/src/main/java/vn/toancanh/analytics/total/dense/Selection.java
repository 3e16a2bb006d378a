package vn.toancanh.analytics.total.dense;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.toancanh.analytics.validation.Lists;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Condition;

/** Which rows fulfil all conditions; one whose column is empty does not. */
final class Selection implements Batch.Worked {
    private final boolean[] rows = new boolean[Batch.ROWS];
    private final List<Test> tests;

    /** Takes out the rows that do not fulfil one condition. */
    private interface Test {
        void takeOut(boolean[] selected, int rows);
    }

    private Selection(List<Test> tests) {
        this.tests = tests;
    }

    static Selection of(List<Condition> where, Batch batch) {
        return new Selection(
                where.stream().map(condition -> test(condition, batch)).toList());
    }

    /** Whether every row is selected, whatever it holds. */
    boolean isAll() {
        return tests.isEmpty();
    }

    boolean[] rows() {
        return rows;
    }

    @Override
    public void workOut(int count) {
        Arrays.fill(rows, 0, count, true);
        tests.forEach(test -> test.takeOut(rows, count));
    }

    private static Test test(Condition condition, Batch batch) {
        return switch (condition) {
            case Condition.OneOf one -> ofText(one.column(), one.values()::contains, batch);
            case Condition.NoneOf none ->
                ofText(none.column(), text -> !none.values().contains(text), batch);
            case Condition.Listed listed ->
                ofText(
                        listed.column(),
                        Pattern.compile(Lists.pattern(listed.list())).asPredicate(),
                        batch);
            case Condition.AtLeast least -> between(least.column(), least.least(), Double.POSITIVE_INFINITY, batch);
            case Condition.AtMost most -> between(most.column(), Double.NEGATIVE_INFINITY, most.most(), batch);
        };
    }

    private static Test between(String column, double least, double most, Batch batch) {
        var numbers = batch.numbers(column);
        return (selected, rows) -> {
            for (int row = 0; row < rows; row++) {
                selected[row] &= !numbers.missing[row] && numbers.at(row) >= least && numbers.at(row) <= most;
            }
        };
    }

    private static Test ofText(String column, Predicate<String> meant, Batch batch) {
        if (batch.typeOf(column) == ColumnType.FLAG) {
            return ofFlag(column, meant.test("true"), meant.test("false"), batch);
        }
        var texts = batch.texts(column);
        var asked = texts.new Asked(text -> meant.test(text) ? 1 : 0, 0);
        return (selected, rows) -> {
            var codes = texts.codes();
            var verdicts = asked.answers();
            for (int row = 0; row < rows; row++) {
                selected[row] &= verdicts[codes[row] + 1] == 1;
            }
        };
    }

    private static Test ofFlag(String column, boolean ifTrue, boolean ifFalse, Batch batch) {
        var flags = batch.numbers(column);
        return (selected, rows) -> {
            for (int row = 0; row < rows; row++) {
                selected[row] &= !flags.missing[row] && (flags.at(row) == 1 ? ifTrue : ifFalse);
            }
        };
    }
}

package vn.toancanh.analytics.intake;

import java.math.BigDecimal;
import java.util.List;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.SumCheck;
import vn.toancanh.config.period.Period;

/**
 * The last field of a file that does not end with a line break: a cut within it leaves a field that looks like any other,
 * so something in the row must prove that it is whole.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 *
 * @param columns the file's columns in its own order
 */
record LastField(TextRow row, List<String> columns, Feed feed) {

    String column() {
        return columns.getLast();
    }

    String text() {
        return field(column());
    }

    /** Whether the field could not read so if it had been cut. */
    boolean isProvenWhole() {
        return isOneOfTheAcceptedWords() || isAPeriodOfTheFeed() || isInASumThatHolds();
    }

    private boolean isOneOfTheAcceptedWords() {
        var words = declared().type() == ColumnType.FLAG
                ? List.of("true", "false")
                : declared().values();
        return words.contains(text())
                && words.stream().noneMatch(word -> word.length() > text().length() && word.startsWith(text()));
    }

    private boolean isAPeriodOfTheFeed() {
        try {
            return declared().type() == ColumnType.PERIOD
                    && Period.parse(text()).frequency() == feed.frequency();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isInASumThatHolds() {
        return !text().isEmpty()
                && feed.sums().stream()
                        .filter(sum ->
                                sum.total().equals(column()) || sum.parts().contains(column()))
                        .anyMatch(this::holds);
    }

    /** With at least one part given: a total alone proves nothing. */
    private boolean holds(SumCheck sum) {
        var given = sum.parts().stream()
                .map(this::field)
                .filter(part -> !part.isEmpty())
                .toList();
        var numbers =
                given.stream().flatMap(part -> WrittenNumber.in(part).stream()).toList();
        return !given.isEmpty()
                && numbers.size() == given.size()
                && WrittenNumber.in(field(sum.total()))
                        .filter(total ->
                                total.compareTo(numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add)) == 0)
                        .isPresent();
    }

    private Column declared() {
        return feed.columns().stream()
                .filter(column -> column.name().equals(column()))
                .findFirst()
                .orElseThrow();
    }

    private String field(String column) {
        return row.field(columns.indexOf(column));
    }
}

package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.analytics.intake.WrittenNumber;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.OrderCheck;
import vn.toancanh.config.feed.Presence;
import vn.toancanh.config.feed.SumCheck;
import vn.toancanh.config.period.Period;

/** What a row must be: one expression a check, each giving a mistake or null, as {@link Mistakes} has them. */
final class RowChecks {
    private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /** What spreadsheets take for the beginning of a formula, in its wide letters as well. */
    private static final String FORMULA = "^[=+@\\-\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final String BEGINS_A_FORMULA =
            "would be a formula in a spreadsheet (formula injection): accepted is text that begins with none of = + - @, a tab or a line break";

    private RowChecks() {}

    static List<Column> of(Feed feed, Period period) {
        var checks = new ArrayList<Column>();
        checks.add(Mistakes.where(
                isCutOff(),
                "",
                col(RawRows.FIELD_COUNT),
                lit("fields in this row: as many as the header has are accepted")));
        feed.columns().forEach(column -> checks.addAll(of(column, period)));
        feed.sums().forEach(sum -> checks.add(of(sum, feed)));
        feed.orders().forEach(order -> checks.add(of(order, feed)));
        return checks;
    }

    private static List<Column> of(vn.toancanh.config.feed.Column column, Period period) {
        var checks = new ArrayList<Column>();
        if (column.blank() == Blank.REFUSED && column.presence() == Presence.REQUIRED) {
            checks.add(
                    mistake(column, col(column.name()).isNull().and(not(isCutOff())), "is empty: a value is needed"));
        }
        if (column.role() == ColumnRole.TIME_PERIOD) {
            checks.add(mistake(
                    column,
                    col(column.name()).notEqual(period.toString()),
                    "is not the period of this delivery, " + period));
        } else if (column.type() != ColumnType.TEXT) {
            checks.add(mistake(column, not(isWellFormed(column)), "is " + expected(column)));
        }
        if (isFree(column)) {
            checks.add(mistake(column, col(column.name()).rlike(FORMULA), BEGINS_A_FORMULA));
        }
        checks.addAll(ofBounds(column));
        if (!column.values().isEmpty()) {
            checks.add(mistake(
                    column,
                    not(col(column.name()).isin(column.values().toArray())),
                    "is not one of " + String.join(", ", column.values())));
        }
        column.list()
                .ifPresent(list -> checks.add(mistake(
                        column,
                        not(col(column.name()).rlike(Lists.pattern(list))),
                        "is no code of the list " + list.id() + " (" + list.source() + ")")));
        return checks;
    }

    /** Whether a sender may write in it what he likes; a place is accepted only as the unit lists write it. */
    private static boolean isFree(vn.toancanh.config.feed.Column column) {
        return column.type() == ColumnType.TEXT
                && (column.role() == ColumnRole.KEY || column.role() == ColumnRole.VALUE)
                && column.values().isEmpty()
                && column.list().isEmpty();
    }

    private static List<Column> ofBounds(vn.toancanh.config.feed.Column column) {
        var checks = new ArrayList<Column>();
        if (column.min() == null && column.max() == null) {
            return checks;
        }
        var value = when(isWellFormed(column), Numbers.plain(column).cast("double"));
        var min = column.min();
        if (min != null) {
            checks.add(mistake(column, value.lt(min), "is less than " + plain(min)));
        }
        var max = column.max();
        if (max != null) {
            checks.add(mistake(column, value.gt(max), "is more than " + plain(max)));
        }
        return checks;
    }

    /** Parts of which none is given, and which may be left out, cannot be added up. */
    private static Column of(SumCheck sum, Feed feed) {
        var mustBeGiven = feed.columns().stream()
                .filter(column -> sum.parts().contains(column.name()))
                .anyMatch(column -> column.blank() != Blank.EMPTY);
        var given = sum.parts().stream().map(part -> col(part).isNotNull()).reduce(lit(mustBeGiven), Column::or);
        var parts = sum.parts().stream()
                .map(part -> number(part, feed))
                .reduce(Column::plus)
                .orElseThrow();
        var total = given(sum.total(), feed);
        return Mistakes.where(
                given.and(total.notEqual(parts)),
                sum.total(),
                col(sum.total()),
                concat(
                        lit("is not the sum of " + String.join(" and ", sum.parts()) + ", which is "),
                        parts.cast("bigint").cast("string")));
    }

    private static Column of(OrderCheck order, Feed feed) {
        var lesser = given(order.lesser(), feed);
        var greater = given(order.greater(), feed);
        return Mistakes.where(
                lesser.gt(greater),
                order.lesser(),
                col(order.lesser()),
                concat(lit("is more than " + order.greater() + ", which is "), col(order.greater())));
    }

    /** The number in a column; null where it is empty or no number. */
    private static Column given(String name, Feed feed) {
        var column = feed.columns().stream()
                .filter(declared -> declared.name().equals(name))
                .findFirst()
                .orElseThrow();
        return when(Numbers.areWellFormed(column), Numbers.plain(column).cast("double"));
    }

    /** The number in a column; nought where it is empty or no number. */
    private static Column number(String name, Feed feed) {
        return coalesce(given(name, feed), lit(0.0));
    }

    private static Column isCutOff() {
        return col(RawRows.FIELD_COUNT).isNotNull();
    }

    private static Column isWellFormed(vn.toancanh.config.feed.Column column) {
        var value = col(column.name());
        return switch (column.type()) {
            case TEXT -> lit(true);
            case COUNT, NUMBER -> Numbers.areWellFormed(column);
            case DATE -> value.rlike(DAY).and(value.try_cast("date").isNotNull());
            case FLAG -> value.isin("true", "false");
            case PERIOD -> value.rlike("^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$");
        };
    }

    private static String expected(vn.toancanh.config.feed.Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case COUNT -> "no count: " + WrittenNumber.accepted(column) + " is accepted";
            case NUMBER -> "no number: " + WrittenNumber.accepted(column) + " is accepted";
            case DATE -> "no day: one such as 2024-12-31 is accepted";
            case FLAG -> "neither true nor false";
            case PERIOD -> "no period: 2024, 2024-Q4 and 2024-12 are accepted";
        };
    }

    private static Column mistake(vn.toancanh.config.feed.Column column, Column bad, String reason) {
        return Mistakes.where(bad, column.name(), reason);
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}

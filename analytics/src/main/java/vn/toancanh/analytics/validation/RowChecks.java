package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Presence;
import vn.toancanh.config.feed.SumCheck;
import vn.toancanh.config.period.Period;

/** What a row must be, as one expression that gives the mistakes of a row: {@code array<struct<column, value, reason>>}. */
final class RowChecks {
    private static final String WHOLE_NUMBER = "^[0-9]{1,15}$";
    private static final String DECIMAL_NUMBER = "^-?[0-9]{1,15}(\\.[0-9]+)?$";

    private RowChecks() {}

    static Column of(Feed feed, Period period) {
        var mistakes = new ArrayList<Column>();
        mistakes.add(mistake(
                col(RawRows.FIELD_COUNT).isNotNull(),
                lit(""),
                col(RawRows.FIELD_COUNT),
                lit("fields in this row: as many as the header has are accepted")));
        feed.columns().forEach(column -> mistakes.addAll(of(column, period)));
        feed.sums().forEach(sum -> mistakes.add(of(sum)));
        return array_compact(array(mistakes.toArray(Column[]::new)));
    }

    private static List<Column> of(vn.toancanh.config.feed.Column column, Period period) {
        var value = col(column.name());
        var mistakes = new ArrayList<Column>();
        if (column.blank() == Blank.REFUSED && column.presence() == Presence.REQUIRED) {
            mistakes.add(mistake(
                    value.isNull().and(col(RawRows.FIELD_COUNT).isNull()), column, lit("is empty: a value is needed")));
        }
        mistakes.add(mistake(not(isWellFormed(column)), column, lit("is " + expected(column))));
        if (column.min() != null) {
            mistakes.add(
                    mistake(outside(column, column.min(), true), column, lit("is less than " + plain(column.min()))));
        }
        if (column.max() != null) {
            mistakes.add(
                    mistake(outside(column, column.max(), false), column, lit("is more than " + plain(column.max()))));
        }
        if (!column.values().isEmpty()) {
            mistakes.add(mistake(
                    not(value.isin(column.values().toArray())),
                    column,
                    lit("is not one of " + String.join(", ", column.values()))));
        }
        if (column.role() == ColumnRole.TIME_PERIOD) {
            mistakes.add(mistake(
                    value.notEqual(period.toString()), column, lit("is not the period of this delivery, " + period)));
        }
        return mistakes;
    }

    private static Column of(SumCheck sum) {
        var parts =
                sum.parts().stream().map(RowChecks::number).reduce(Column::plus).orElseThrow();
        var total = number(sum.total());
        return mistake(
                col(sum.total()).rlike(WHOLE_NUMBER).and(total.notEqual(parts)),
                lit(sum.total()),
                col(sum.total()),
                concat(
                        lit("is not the sum of " + String.join(" and ", sum.parts()) + ", which is "),
                        parts.cast("bigint").cast("string")));
    }

    /** The number in a column; nought where it is empty or no number. */
    private static Column number(String column) {
        return when(col(column).rlike(DECIMAL_NUMBER), col(column).cast("double"))
                .otherwise(lit(0.0));
    }

    private static Column isWellFormed(vn.toancanh.config.feed.Column column) {
        var value = col(column.name());
        return switch (column.type()) {
            case TEXT -> lit(true);
            case COUNT -> value.rlike(WHOLE_NUMBER);
            case NUMBER -> value.rlike(DECIMAL_NUMBER);
            case FLAG -> value.isin("true", "false");
            case PERIOD -> value.rlike("^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$");
        };
    }

    private static String expected(vn.toancanh.config.feed.Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case COUNT -> "no count: a whole number from 0 without separators is accepted";
            case NUMBER -> "no number: digits with a decimal point are accepted";
            case FLAG -> "neither true nor false";
            case PERIOD -> "no period: 2024, 2024-Q4 and 2024-12 are accepted";
        };
    }

    private static Column outside(vn.toancanh.config.feed.Column column, double bound, boolean below) {
        var value = when(isWellFormed(column), col(column.name()).cast("double"));
        return column.type() == ColumnType.TEXT ? lit(false) : below ? value.lt(bound) : value.gt(bound);
    }

    private static Column mistake(Column bad, vn.toancanh.config.feed.Column column, Column reason) {
        return mistake(bad, lit(column.name()), col(column.name()), reason);
    }

    private static Column mistake(Column bad, Column column, Column value, Column reason) {
        return when(bad, struct(column.as("column_name"), value.cast("string").as("value"), reason.as("reason")));
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.0f", number);
    }
}

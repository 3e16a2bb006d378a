package vn.toancanh.analytics.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Notation;

/**
 * How a number is written in a delivery: digits of a bounded length, so that no field of a few characters can ask for more
 * arithmetic than it holds.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 */
public final class WrittenNumber {
    /** A count, as a regular expression of a whole field. */
    public static final String WHOLE = "^[0-9]{1,15}$";
    /** A number that need not be whole, as a regular expression of a whole field. */
    public static final String DECIMAL = "^-?[0-9]{1,15}(\\.[0-9]{1,30})?$";

    private static final Pattern ACCEPTED = Pattern.compile(DECIMAL);

    /** At most so many digits stand before and after the point, so that a double holds them exactly. */
    private static final int DIGITS = 15;

    private WrittenNumber() {}

    /** What a number of the column looks like, as a regular expression of a whole field. */
    public static String pattern(Column column) {
        int decimals = column.type() == ColumnType.COUNT ? 0 : column.decimals();
        var vi = column.notation() == Notation.VI;
        var whole = vi
                ? "([0-9]{1,3}(\\.[0-9]{3}){1,4}|[0-9]{1,%d})".formatted(DIGITS - decimals)
                : "[0-9]{1,%d}".formatted(DIGITS - decimals);
        var fraction = decimals == 0 ? "" : "(%s[0-9]{1,%d})?".formatted(vi ? "," : "\\.", decimals);
        return "^" + (column.type() == ColumnType.COUNT ? "" : "-?") + whole + fraction + "$";
    }

    /** What a number of the column looks like, in words. */
    public static String accepted(Column column) {
        var vi = column.notation() == Notation.VI;
        return column.type() == ColumnType.COUNT
                ? "a whole number from 0 " + (vi ? "such as 1.234" : "without separators")
                : "a number such as %s with up to %d decimals".formatted(vi ? "1.234,5" : "1234.5", column.decimals());
    }

    /** The number that a field holds; empty where it holds none, an exponent included. */
    static Optional<BigDecimal> in(String field) {
        return ACCEPTED.matcher(field).matches() ? Optional.of(new BigDecimal(field)) : Optional.empty();
    }
}

package vn.toancanh.analytics.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

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

    private WrittenNumber() {}

    /** The number that a field holds; empty where it holds none, an exponent included. */
    static Optional<BigDecimal> in(String field) {
        return ACCEPTED.matcher(field).matches() ? Optional.of(new BigDecimal(field)) : Optional.empty();
    }
}

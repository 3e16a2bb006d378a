package vn.toancanh.ui.lineage;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers as answers write them: whole ones as such, 96208984 and not 9.6208984E7. */
public final class WrittenNumber {
    private static final double EXACT = 1e15;

    /** From here on Java writes doubles with an exponent. */
    private static final double WITHOUT_EXPONENT = 1e7;

    private WrittenNumber() {}

    public static Number of(double value) {
        if (value == Math.rint(value) && Math.abs(value) < EXACT) {
            return (long) value;
        }
        return Math.abs(value) < WITHOUT_EXPONENT ? (Number) value : BigDecimal.valueOf(value);
    }

    /** Null where there is none. */
    public static @Nullable Number of(OptionalDouble number) {
        return number.isEmpty() ? null : of(number.getAsDouble());
    }
}

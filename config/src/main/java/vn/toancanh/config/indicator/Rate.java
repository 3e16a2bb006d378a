package vn.toancanh.config.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalDouble;

/** A part of a whole, such as households with fibre per 100 households. */
public record Rate(MeasureId numerator, MeasureId denominator, long per) implements Formula {
    public Rate {
        if (per <= 0) {
            throw new IllegalArgumentException(
                    "Cannot express %s per %d: the base must be positive".formatted(numerator, per));
        }
    }

    @Override
    public OptionalDouble valueOf(Totals totals) {
        var part = totals.of(numerator);
        var whole = totals.of(denominator);
        return part.isPresent() && whole.isPresent() && whole.getAsDouble() > 0
                ? OptionalDouble.of(quotient(part.getAsDouble(), whole.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Divided as decimals and rounded once: all of 697,444.856 million VND is 100 of 100, and not a trace more. */
    private double quotient(double part, double whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(per))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public Optional<MeasureId> below() {
        return Optional.of(denominator);
    }
}

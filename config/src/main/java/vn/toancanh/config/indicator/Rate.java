package vn.toancanh.config.indicator;

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
                ? OptionalDouble.of(per * part.getAsDouble() / whole.getAsDouble())
                : OptionalDouble.empty();
    }

    @Override
    public Optional<MeasureId> below() {
        return Optional.of(denominator);
    }
}

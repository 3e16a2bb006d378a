package vn.toancanh.config.indicator;

import java.util.Optional;
import java.util.OptionalDouble;

/** The total of a measure itself, such as people. */
public record Count(MeasureId numerator) implements Formula {
    @Override
    public OptionalDouble valueOf(Totals totals) {
        return totals.of(numerator);
    }

    @Override
    public Optional<MeasureId> below() {
        return Optional.empty();
    }
}

package vn.toancanh.ui.api;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.Provenance;

/** An observation in SDMX's names; a value that is missing is null and has the status O. */
record ObservationAnswer(
        String indicator,
        String refArea,
        String timePeriod,
        @Nullable Number obsValue,
        String obsStatus,
        String unitMeasure,
        @Nullable Number numerator,
        @Nullable Number denominator,
        @Nullable String denominatorTimePeriod,
        int unitsCounted,
        int unitsExpected,
        @Nullable Number coverage,
        long release,
        boolean simulated) {

    static ObservationAnswer of(Observation seen, Indicator indicator, long release) {
        return new ObservationAnswer(
                seen.indicator().value(),
                seen.refArea().value(),
                seen.timePeriod().toString(),
                nullable(seen.value()),
                seen.status().code(),
                indicator.unit().id(),
                nullable(seen.numerator()),
                nullable(seen.denominator()),
                seen.denominatorPeriod().map(Object::toString).orElse(null),
                seen.coverage().counted(),
                seen.coverage().expected(),
                nullable(seen.coverage().share()),
                release,
                seen.provenance() == Provenance.SIMULATED);
    }

    /** Whole numbers are written as such: 96208984, not 9.6208984E7. */
    private static @Nullable Number nullable(OptionalDouble number) {
        if (number.isEmpty()) {
            return null;
        }
        double value = number.getAsDouble();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }
}

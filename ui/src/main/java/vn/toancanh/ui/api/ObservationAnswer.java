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
        @Nullable Double obsValue,
        String obsStatus,
        String unitMeasure,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable String denominatorTimePeriod,
        int unitsCounted,
        int unitsExpected,
        @Nullable Double coverage,
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

    private static @Nullable Double nullable(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}

package vn.toancanh.ui.api;

import org.jspecify.annotations.Nullable;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.ui.board.Carried;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.Provenance;
import vn.toancanh.ui.lineage.WrittenNumber;

/**
 * An observation in SDMX's names; a value that is missing is null and has the status O.
 *
 * @param breakdown the part that it speaks of, such as one operator; null for the whole
 * @param countedFrom with countedTo, the first and the last period for which the numerator was counted; null where that is its own
 */
record ObservationAnswer(
        String indicator,
        String refArea,
        String timePeriod,
        @Nullable String breakdown,
        @Nullable Number obsValue,
        String obsStatus,
        String unitMeasure,
        @Nullable Number numerator,
        @Nullable Number denominator,
        @Nullable String denominatorTimePeriod,
        @Nullable String countedFrom,
        @Nullable String countedTo,
        int unitsCounted,
        int unitsExpected,
        @Nullable Number coverage,
        long release,
        boolean simulated) {

    static ObservationAnswer of(Observation seen, Indicator indicator, long release) {
        return of(null, seen, indicator, release);
    }

    static ObservationAnswer of(@Nullable String part, Observation seen, Indicator indicator, long release) {
        return new ObservationAnswer(
                seen.indicator().value(),
                seen.refArea().value(),
                seen.timePeriod().toString(),
                part,
                WrittenNumber.of(seen.value()),
                seen.status().code(),
                indicator.unit().id(),
                WrittenNumber.of(seen.numerator()),
                WrittenNumber.of(seen.denominator()),
                seen.denominatorPeriod().map(Object::toString).orElse(null),
                seen.carried().map(Carried::oldest).map(Object::toString).orElse(null),
                seen.carried().map(Carried::newest).map(Object::toString).orElse(null),
                seen.coverage().counted(),
                seen.coverage().expected(),
                WrittenNumber.of(seen.coverage().share()),
                release,
                seen.provenance() == Provenance.SIMULATED);
    }
}

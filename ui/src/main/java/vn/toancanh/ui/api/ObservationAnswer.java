package vn.toancanh.ui.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.ui.board.Carried;
import vn.toancanh.ui.board.Gap;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.board.Provenance;
import vn.toancanh.ui.lineage.WrittenGaps;
import vn.toancanh.ui.lineage.WrittenNumber;

/**
 * An observation in SDMX's names; a value that is missing is null and has the status O.
 *
 * @param breakdown the part that it speaks of, such as one operator; null for the whole
 * @param countedFrom with countedTo, the first and the last period for which the numerator was counted; null where that is its own
 * @param reason in words, why there is no value, or which units it leaves out; null where it leaves out none
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
        int unitsInPart,
        @Nullable Number coverage,
        @Nullable String reason,
        List<GapAnswer> gaps,
        long release,
        boolean simulated) {

    ObservationAnswer {
        gaps = List.copyOf(gaps);
    }

    /**
     * What is missing, how many units that leaves out, and in how many of these it is missing; in the units of {@code unitsExpected}.
     *
     * @param since why an undivided unit lacks what it was divided by before; null where no merger is the reason
     * @param within the code of the larger unit for which, as a whole alone, it was counted; null where there is none
     */
    record GapAnswer(
            String kind,
            String measure,
            int units,
            int missingIn,
            @Nullable MergerAnswer since,
            @Nullable String within) {
        static GapAnswer of(Gap gap) {
            return new GapAnswer(
                    gap.kind().id(),
                    gap.measure().value(),
                    gap.units(),
                    gap.missingIn(),
                    gap.since().map(MergerAnswer::of).orElse(null),
                    gap.within().map(whole -> whole.code().value()).orElse(null));
        }
    }

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
                seen.coverage().partly(),
                WrittenNumber.of(seen.coverage().share()),
                WrittenGaps.of(seen),
                seen.gaps().stream().map(GapAnswer::of).toList(),
                release,
                seen.provenance() == Provenance.SIMULATED);
    }
}

package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/**
 * What is known of one indicator in one area and period.
 *
 * @param value in the indicator's unit; empty, not zero, where nothing was counted
 * @param numerator the counted total, of the covered units; where there is no value, all that was counted
 * @param denominator the total below the line, of the same units; empty for a count
 * @param denominatorPeriod what the denominator was counted for, where that is another period than its own
 * @param carried for which periods the numerator was counted, where some of it is of an earlier one
 * @param gaps why there is no value, or which units it leaves out
 */
public record Observation(
        IndicatorId indicator,
        AreaCode refArea,
        Period timePeriod,
        OptionalDouble value,
        ObservationStatus status,
        OptionalDouble numerator,
        OptionalDouble denominator,
        Optional<Period> denominatorPeriod,
        Optional<Carried> carried,
        Coverage coverage,
        List<Gap> gaps,
        Provenance provenance) {
    public Observation {
        gaps = List.copyOf(gaps);
    }

    /** Whether there is a value that does not speak for the whole area. */
    public boolean isPartial() {
        return value.isPresent() && !coverage.isComplete();
    }

    /** Whether something was counted for it, be it without a value. */
    public boolean isCounted() {
        return numerator.isPresent();
    }

    /** Whether it tells more of earlier periods than of its own. */
    public boolean isMostlyCarried() {
        return carried.filter(Carried::isMost).isPresent();
    }
}

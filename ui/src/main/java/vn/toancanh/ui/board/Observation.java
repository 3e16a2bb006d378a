package vn.toancanh.ui.board;

import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/**
 * What is known of one indicator in one area and period.
 *
 * @param value in the indicator's unit; empty, not zero, where nothing was counted
 * @param numerator the counted total, of the covered units
 * @param denominator the total below the line, of the same units; empty for a count
 * @param denominatorPeriod what the denominator was counted for, where that is another period than its own
 * @param carried for which periods the numerator was counted, where some of it is of an earlier one
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
        Provenance provenance) {
    /** Whether there is a value that does not speak for the whole area. */
    public boolean isPartial() {
        return value.isPresent() && !coverage.isComplete();
    }

    /** Whether it tells more of earlier periods than of its own. */
    public boolean isMostlyCarried() {
        return carried.filter(Carried::isMost).isPresent();
    }
}

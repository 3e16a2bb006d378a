package vn.toancanh.ui.board;

import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;

/** Makes observations of which nothing is known. */
final class Observations {
    private Observations() {}

    static Observation missing(IndicatorId indicator, AreaCode area, Period period, int expected) {
        return new Observation(
                indicator,
                area,
                period,
                OptionalDouble.empty(),
                ObservationStatus.MISSING,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(0, expected, OptionalDouble.empty(), Coverage.Parts.SMALLEST),
                Provenance.REAL);
    }
}

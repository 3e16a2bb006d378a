package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;

/** Makes observations of which nothing is known. */
final class Observations {
    private Observations() {}

    static Observation missing(Indicator indicator, AreaCode area, Period period, int expected) {
        return new Observation(
                indicator.id(),
                area,
                period,
                OptionalDouble.empty(),
                ObservationStatus.MISSING,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                new Coverage(0, expected, 0, OptionalDouble.empty(), Coverage.Parts.SMALLEST, 0),
                List.of(new Gap(Gap.Kind.NOT_COUNTED, indicator.formula().numerator(), expected)),
                Provenance.REAL);
    }
}

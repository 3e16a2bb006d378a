package vn.toancanh.config.indicator;

import java.util.Optional;
import java.util.OptionalDouble;

/** The question that an indicator puts to totals. Added first, divided last: it never sees the values of parts. */
public sealed interface Formula permits Count, Rate {
    /** The value in the indicator's unit; empty where a measure that it needs was not counted. */
    OptionalDouble valueOf(Totals totals);

    /** The measure that is counted, and above the line of a rate. */
    MeasureId numerator();

    /** The measure below the line; none for a count. */
    Optional<MeasureId> below();
}

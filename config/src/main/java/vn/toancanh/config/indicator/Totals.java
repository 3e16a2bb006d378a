package vn.toancanh.config.indicator;

import java.util.OptionalDouble;

/** What was counted in one area and period: an amount per measure, or nothing where it was not counted. */
@FunctionalInterface
public interface Totals {
    /** The amount in the measure's unit; empty, not zero, where it was not counted. */
    OptionalDouble of(MeasureId measure);
}

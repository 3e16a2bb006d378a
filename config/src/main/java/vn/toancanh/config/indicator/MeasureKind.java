package vn.toancanh.config.indicator;

/** How a measure behaves in time. */
public enum MeasureKind {
    /** Adds up over months, as payments do. */
    FLOW,
    /** Does not: its value for a year is the value at its end, as with households. */
    STOCK
}

package vn.toancanh.analytics;

import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.run.RunKind;

/**
 * What begins a run, for the log of runs.
 *
 * @param why in words, such as the name of the file that was handed in
 */
public record RunCause(RunKind kind, String why) {
    /** Somebody or something wants what waits to be taken. */
    public static final RunCause PIPELINE = new RunCause(RunKind.PIPELINE, "what waits");

    /** Definitions have been edited. */
    public static final RunCause DEFINITIONS = new RunCause(RunKind.DEFINITIONS, "definitions as they stand");

    /** A server has seen that deliveries wait. */
    public static final RunCause ARRIVAL = new RunCause(RunKind.ARRIVAL, "deliveries that arrived");

    static final RunCause NIGHTLY = new RunCause(RunKind.NIGHTLY, "the hour of every night");

    static RunCause of(Delivery delivery) {
        return new RunCause(
                RunKind.DELIVERY, "%s (%s, %s)".formatted(delivery.fileName(), delivery.feed(), delivery.timePeriod()));
    }
}

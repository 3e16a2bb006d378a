package vn.toancanh.analytics;

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
}

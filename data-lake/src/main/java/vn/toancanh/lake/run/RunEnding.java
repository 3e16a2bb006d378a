package vn.toancanh.lake.run;

import java.util.OptionalLong;

/**
 * How a run has ended.
 *
 * @param release the release that it published
 * @param message what is to be said of it; empty where the outcome says all
 */
public record RunEnding(RunOutcome outcome, OptionalLong release, String message) {

    public RunEnding {
        if (outcome == RunOutcome.RUNNING) {
            throw new IllegalArgumentException("Cannot end a run as 'running': any other outcome is accepted");
        }
    }

    /** An ending without a release. */
    public static RunEnding of(RunOutcome outcome, String message) {
        return new RunEnding(outcome, OptionalLong.empty(), message);
    }

    public static RunEnding published(long release, String message) {
        return new RunEnding(RunOutcome.PUBLISHED, OptionalLong.of(release), message);
    }
}

package vn.toancanh.ui.api;

import java.util.OptionalLong;
import vn.toancanh.lake.run.RunEntry;

/** A run that is to be stopped has ended already: its outcome is the last word. */
final class EndedRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long run;
    private final String outcome;

    EndedRun(RunEntry run) {
        super("Cannot cancel run %d: it has ended already (%s%s); accepted is a run that goes on, %s lists all"
                .formatted(run.id(), run.outcome().id(), published(run.release()), Resource.RUNS.path()));
        this.run = run.id();
        this.outcome = run.outcome().id();
    }

    private static String published(OptionalLong release) {
        return release.isPresent() ? " release " + release.getAsLong() : "";
    }

    long run() {
        return run;
    }

    /** As the run itself tells it. */
    String outcome() {
        return outcome;
    }
}

package vn.toancanh.analytics;

/** Somebody asked a run to stop, and it did: nothing was published, and what waited still waits. */
public final class RunCancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RunCancelled(long run) {
        super("Cancelled run %d as it was asked to: nothing was published, and what waited still waits."
                .formatted(run));
    }
}

package vn.toancanh.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunOutcome;

/** Knows whether deliveries wait that a run is to be begun for. */
record Arrivals(Lake lake) {
    /** So long what has failed is left alone. */
    static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    /**
     * Not while a run goes on, nor for what somebody has just stopped, nor at once for what has just failed; and not for what waits
     * for other providers, which is looked at again with what these deliver, and by night.
     */
    boolean wantARun(Instant now) {
        return lake.history().hasUnseen()
                && !lake.runs().isAnyRunning()
                && lake.runs().newestFirst(1).stream().noneMatch(last -> settles(last, now));
    }

    private boolean settles(RunEntry last, Instant now) {
        return !lake.inbox().hasPendingSince(last.id())
                && (last.outcome() == RunOutcome.CANCELLED
                        || last.outcome() == RunOutcome.FAILED
                                && last.endedAt()
                                        .orElse(now)
                                        .plus(AFTER_FAILURE)
                                        .isAfter(now));
    }
}

package vn.toancanh.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.run.RunEntry;
import vn.toancanh.lake.run.RunOutcome;

/**
 * Knows whether deliveries wait that a run is to be begun for.
 *
 * <p>Decision: docs/decisions/0029-a-run-is-on-record.md
 */
final class Arrivals {
    /** So long what has failed is left alone. */
    static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Lake lake;
    private volatile Optional<Look> lastLook = Optional.empty();

    /** By what can be known without asking anew whether anything was not looked at: only receipts and runs change that. */
    private record Moment(long receipts, Optional<RunEntry> lastRun) {}

    /** What was found when it was asked. */
    private record Look(Moment moment, boolean unseen) {}

    Arrivals(Lake lake) {
        this.lake = lake;
    }

    /**
     * Not while a run goes on, nor for what somebody has just stopped, nor at once for what has just failed; and not for what waits
     * for other providers, which is looked at again with what these deliver.
     */
    boolean wantARun(Instant now) {
        if (lake.runs().isAnyRunning()) {
            return false;
        }
        var moment = new Moment(
                lake.inbox().receipts(), lake.runs().newestFirst(1).stream().findFirst());
        return hasUnseen(moment)
                && moment.lastRun().filter(last -> settles(last, now)).isEmpty();
    }

    /** The history is read from files, and asked once for all looks at the same moment. */
    private boolean hasUnseen(Moment moment) {
        var look = lastLook.filter(last -> last.moment().equals(moment))
                .orElseGet(() -> new Look(moment, lake.history().hasUnseen()));
        lastLook = Optional.of(look);
        return look.unseen();
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

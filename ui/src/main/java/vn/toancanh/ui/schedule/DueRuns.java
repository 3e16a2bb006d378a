package vn.toancanh.ui.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.lake.Lake;

/**
 * Knows the runs that servers are to begin, in whichever process it is asked.
 *
 * <p>Decision: docs/decisions/0029-a-run-is-on-record.md
 */
public record DueRuns(Lake lake) {
    /** The next one first. Of a night that a server is at work on, it is the one after it; of what arrived, none. */
    public List<NextRun> after(Instant now) {
        return Timetable.due(lake.connections()).stream()
                .flatMap(due -> next(due, now).stream())
                .sorted(Comparator.comparing(NextRun::due).thenComparing(NextRun::name))
                .toList();
    }

    private static Optional<NextRun> next(ScheduledExecution<Object> due, Instant now) {
        var moment = due.isPicked() ? following(due, now) : Optional.of(due.getExecutionTime());
        return moment.map(at -> new NextRun(due.getTaskInstance().getTaskName(), at));
    }

    /** Only nights come again, by the hour that they remember. */
    private static Optional<Instant> following(ScheduledExecution<Object> begun, Instant now) {
        return begun.getData() instanceof LocalTime hour
                ? Optional.of(new Nights(CivilTime.VIET_NAM, hour).after(now))
                : Optional.empty();
    }
}

package vn.toancanh.ui.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.toancanh.config.period.CivilTime;

/**
 * Begins what is due, once, however many servers look at the same database.
 *
 * <p>Decision: docs/decisions/0029-a-run-is-on-record.md
 */
final class Timetable implements AutoCloseable {
    private static final String TABLE = "scheduled_task";
    private static final String NIGHTLY = "nightly";
    private static final TaskInstanceId NIGHT = TaskInstanceId.of(NIGHTLY, RecurringTask.INSTANCE);
    private static final String ARRIVAL = "arrival";
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int MISSED = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_NAME = 50;

    private final Scheduler scheduler;
    private final OneTimeTask<Void> arrival;
    private final Optional<Nights> nights;

    /**
     * A timetable that has not begun.
     *
     * @param server its name, by which the database tells who has taken what is due
     * @param hour of every night, by the clocks of Việt Nam
     */
    Timetable(DataSource database, String server, Optional<LocalTime> hour, Runnable everyNight, Runnable onArrival) {
        this.arrival = Tasks.oneTime(ARRIVAL).execute((what, how) -> onArrival.run());
        this.nights = hour.map(at -> new Nights(CivilTime.VIET_NAM, at));
        this.scheduler = Scheduler.create(database, List.<Task<?>>of(arrival))
                .startTasks(
                        nights.map(each -> nightly(each, everyNight)).stream().toList())
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(server.substring(0, Math.min(LONGEST_NAME, server.length()))))
                .threads(1)
                .pollingInterval(LOOK)
                .heartbeatInterval(BEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(PATIENCE)
                .enableImmediateExecution()
                .build();
    }

    /** What is due remembers the hour that it goes by. */
    private static RecurringTask<LocalTime> nightly(Nights nights, Runnable everyNight) {
        return Tasks.recurring(NIGHTLY, nights, LocalTime.class)
                .initialData(nights.hour())
                .onFailure((failed, operations) -> operations.reschedule(
                        failed,
                        nights.again(failed.getExecution().consecutiveFailures + 1, failed.getTimeDone()),
                        nights.hour()))
                .executeStateful((what, how) -> {
                    everyNight.run();
                    return nights.hour();
                });
    }

    /** All that is due on a database, and what is being done. */
    static List<ScheduledExecution<Object>> due(DataSource database) {
        return SchedulerClient.Builder.create(
                        database,
                        nightly(new Nights(CivilTime.VIET_NAM, LocalTime.MIDNIGHT), () -> {}),
                        Tasks.oneTime(ARRIVAL).execute((what, how) -> {}))
                .tableName(TABLE)
                .build()
                .getScheduledExecutions(ScheduledExecutionsFilter.all());
    }

    void begin() {
        scheduler.getScheduledExecution(NIGHT).filter(due -> !due.isPicked()).ifPresent(this::settle);
        scheduler.start();
    }

    /** Goes by another hour, or by none, from the start on; what is tried again by the same hour stays due. */
    private void settle(ScheduledExecution<Object> due) {
        nights.ifPresentOrElse(
                each -> {
                    if (!each.hour().equals(due.getData())) {
                        scheduler.reschedule(NIGHT, each.after(Instant.now()), each.hour());
                    }
                },
                () -> scheduler.cancel(NIGHT));
    }

    /** Has what arrived taken, by whichever server is first; nothing more where that is due already. */
    void take() {
        scheduler.scheduleIfNotExists(arrival.instance("pending"), Instant.now());
    }

    /** Waits some seconds for what is being done. */
    @Override
    public void close() {
        scheduler.stop();
    }
}

package vn.toancanh.ui.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The nights, each begun once: at an hour that the clocks of that night leave out as much later as they are put on, at one that they
 * show twice the first time.
 *
 * @param zone whose clocks tell the hour
 */
record Nights(ZoneId zone, LocalTime hour) implements Schedule {
    /** So long what has failed is left alone. */
    static final Duration LATER = Duration.ofMinutes(10);
    /** So often a night is begun at most. */
    static final int TRIES = 6;

    /** The first night that begins after the moment. */
    Instant after(Instant moment) {
        var day = moment.atZone(zone).toLocalDate();
        var tonight = of(day);
        return tonight.isAfter(moment) ? tonight : of(day.plusDays(1));
    }

    private Instant of(LocalDate day) {
        return day.atTime(hour).atZone(zone).toInstant();
    }

    /**
     * A night that has failed is tried again some times, as long as it is not the next one, and then left to that.
     *
     * @param failures how often it has failed since it last ended well, in whichever nights
     */
    Instant again(int failures, Instant failed) {
        var next = after(failed);
        var later = failed.plus(LATER);
        return failures % TRIES != 0 && later.isBefore(next) ? later : next;
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
        return after(now);
    }

    @Override
    public Instant getNextExecutionTime(ExecutionComplete ended) {
        return after(ended.getTimeDone());
    }

    /** By the hour alone nobody can tell a night that is tried again from one whose hour was another. */
    @Override
    public boolean isDeterministic() {
        return false;
    }
}

package vn.toancanh.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.LandingFolder;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.RunCancelled;
import vn.toancanh.analytics.RunCause;

/** Looks into the landing folder and at what waits, every other second, and runs every night, as long as the server serves. */
@Component
@ConditionalOnBooleanProperty("toancanh.schedule")
class ServerWork implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ServerWork.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Analytics analytics;
    private final Arrivals arrivals;
    private final LandingFolder landing;
    private final Timetable timetable;
    private final ScheduledExecutorService looking;

    ServerWork(
            Analytics analytics,
            @Value("${toancanh.nightly:02:00}") String hour,
            @Value("${toancanh.keep.releases:30}") String keep) {
        var night = Night.of(hour, keep);
        this.analytics = analytics;
        this.arrivals = new Arrivals(analytics.lake());
        this.landing = analytics.landing();
        this.timetable = new Timetable(
                analytics.lake().connections(),
                analytics.lake().runs().here().toString(),
                night.hour(),
                () -> unlessCancelled(() -> analytics.runNightly(night.retention(), Progress.SILENT)),
                () -> unlessCancelled(this::takeWhatArrived));
        this.looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("landing").factory());
        timetable.begin();
        looking.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whatever one look meets, the next one comes. */
    private void look() {
        try {
            landing.take(Instant.now())
                    .taken()
                    .forEach(receipt -> LOG.info(
                            "Took {} from the landing folder as delivery {}",
                            receipt.delivery().fileName(),
                            receipt.delivery().id()));
            if (arrivals.wantARun(Instant.now())) {
                timetable.take();
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot take what landed or arrived; it is tried again", e);
        }
    }

    /** Another server, or a command, may have taken it meanwhile. */
    private void takeWhatArrived() {
        if (arrivals.wantARun(Instant.now())) {
            analytics.run(RunCause.ARRIVAL, Progress.SILENT);
        }
    }

    /** Who stops a run has not made it fail: it is not tried again before something new comes, or the next night. */
    private static void unlessCancelled(Runnable run) {
        try {
            run.run();
        } catch (RunCancelled stopped) {
            LOG.info(stopped.getMessage());
        }
    }

    @Override
    public void destroy() {
        looking.shutdown();
        timetable.close();
    }
}

package vn.toancanh.analytics;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.spark.SparkEngine;
import vn.toancanh.analytics.spark.Undeclared;
import vn.toancanh.config.Quantity;
import vn.toancanh.lake.Expiry;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.run.OpenRun;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunLog;
import vn.toancanh.lake.run.RunOutcome;
import vn.toancanh.lake.run.RunProgress;
import vn.toancanh.lake.run.Stage;
import vn.toancanh.lake.run.StepCounts;
import vn.toancanh.lake.run.StepNews;

/**
 * Keeps a run on record while it goes on: what it tells is written to the log of runs, to the program's log and to whoever
 * listens, and there it hears whether it is to stop.
 *
 * <p>Decision: docs/decisions/0029-a-run-is-on-record.md
 */
final class RecordedRun implements Progress {
    private static final Logger LOG = LoggerFactory.getLogger(RecordedRun.class);

    private final Lake lake;
    private final SparkEngine engine;
    private final Progress listener;
    private final OpenRun run;
    private volatile boolean cancelled;
    private volatile boolean published;

    private RecordedRun(Lake lake, SparkEngine engine, Progress listener, OpenRun run) {
        this.lake = lake;
        this.engine = engine;
        this.listener = listener;
        this.run = run;
    }

    /**
     * Does the work, and puts on record how it has ended.
     *
     * @throws RunCancelled if somebody asked it to stop before it had published
     */
    static <T> T of(
            Lake lake,
            SparkEngine engine,
            RunCause cause,
            Progress listener,
            Function<RecordedRun, T> work,
            Function<T, RunEnding> ending) {
        var begun = lake.runs().begin(cause.kind(), cause.why(), lake.codeVersion());
        LOG.info("Run {} begins: {}, {}", begun.id(), cause.kind().id(), cause.why());
        return new RecordedRun(lake, engine, listener, begun).done(work, ending);
    }

    private <T> T done(Function<RecordedRun, T> work, Function<T, RunEnding> ending) {
        T result;
        try (var heart = heart()) {
            result = engine.inGroup(run.token(), () -> work.apply(this));
        } catch (Throwable e) {
            throw Undeclared.<RuntimeException>asThrown(ended(e));
        }
        end(ending.apply(result));
        return result;
    }

    private Throwable ended(Throwable failure) {
        if (isToStop()) {
            var why = new RunCancelled(run.id());
            why.addSuppressed(failure);
            end(RunEnding.of(RunOutcome.CANCELLED, stopped(run.progress())));
            return why;
        }
        end(RunEnding.of(RunOutcome.FAILED, (published ? "After it had published: " : "") + failure.getMessage()));
        return failure;
    }

    private static String stopped(RunProgress progress) {
        return "Stopped as it was asked to, %s; nothing was published, and what waited still waits"
                .formatted(
                        progress.expected() == 0
                                ? "before its first step"
                                : "with %s steps done".formatted(progress.words()));
    }

    /** A record that cannot be written ends no run otherwise than it has ended. */
    private void end(RunEnding ending) {
        LOG.info("Run {} has ended: {} {}", run.id(), ending.outcome().id(), ending.message());
        try {
            run.end(ending);
        } catch (RuntimeException e) {
            LOG.warn(
                    "Cannot put on record that run {} is {}",
                    run.id(),
                    ending.outcome().id(),
                    e);
        }
    }

    /** A turn at the lake, for which a run may be told to stop waiting. */
    LakeRun begin() {
        stopIfAsked();
        return lake.beginRun(this::stopIfAsked);
    }

    /** Gives up old releases as a step of this run. */
    void expire(Supplier<Expiry> expiring) {
        stopIfAsked();
        long begun = System.nanoTime();
        var expiry = expiring.get();
        tell(new StepNews.Done(
                Stage.EXPIRE,
                "expired %s, removed %s"
                        .formatted(
                                new Quantity(expiry.expired().size(), "release"),
                                new Quantity(expiry.swept().files(), "file")),
                Duration.ofNanos(System.nanoTime() - begun),
                StepCounts.NONE));
    }

    @Override
    public void step(String what) {
        stopIfAsked();
        listener.step(what);
    }

    @Override
    public void tell(StepNews news) {
        published |= news instanceof StepNews.Done step && step.stage() == Stage.PUBLISH;
        stopIfAsked();
        run.note(news);
        if (!news.words().isEmpty()) {
            LOG.info("Run {}: {}", run.id(), news.words().strip());
        }
        listener.tell(news);
    }

    private void stopIfAsked() {
        if (isToStop()) {
            throw new RunCancelled(run.id());
        }
    }

    /** What is published is not unpublished by a word that came too late. */
    private boolean isToStop() {
        return cancelled && !published;
    }

    private ScheduledExecutorService heart() {
        var heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("run-" + run.id()).factory());
        heart.scheduleWithFixedDelay(this::beat, RunLog.BEAT.toMillis(), RunLog.BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return heart;
    }

    private void beat() {
        try {
            if (run.beat()) {
                cancelled = true;
            }
            if (isToStop()) {
                engine.cancel(run.token());
            }
        } catch (RuntimeException e) {
            LOG.warn("Cannot tell that run {} goes on, or hear whether it is to stop", run.id(), e);
        }
    }
}

package vn.toancanh.ui.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, in a thread of its own, for what another process may have changed, and takes each change once.
 *
 * <p>Whatever a look or a taking meets, the next look comes: a watch that has died would leave a wall stale for ever. A change
 * counts as taken only when taking it has succeeded; one that could not be taken is tried again at growing pauses, another one
 * at once. The same trouble, met many times, is told once.
 *
 * <p>Decisions: docs/decisions/0011-h2-mixed-mode-and-polling.md, 0017-a-release-is-looked-for-ten-times-a-second.md
 *
 * @param <S> the state that is looked at, by which a change is told
 */
public final class Watch<S> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService thread;
    private final String consequence;
    private final Pauses<S> pauses = new Pauses<>();
    private S taken;
    private String trouble = "";

    /**
     * A watch that does not look yet.
     *
     * @param name of its thread
     * @param consequence what a failure leaves, for the log: "Cannot show …: the one before it stays"
     * @param taken the state that needs no taking
     */
    public Watch(String name, String consequence, S taken) {
        this.consequence = consequence;
        this.taken = taken;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Looks at once, in this thread, and from then on with so long a pause between looks. */
    public void begin(Duration pause, Supplier<S> look, Consumer<S> take) {
        attempt(look, take);
        thread.scheduleWithFixedDelay(
                () -> attempt(look, take), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void attempt(Supplier<S> look, Consumer<S> take) {
        try {
            var seen = look.get();
            if (seen.equals(taken)) {
                trouble = "";
            } else if (pauses.isDue(seen, System.nanoTime())) {
                take(seen, take);
                trouble = "";
            }
        } catch (RuntimeException | Error e) {
            tellOnce(e);
        }
    }

    private void take(S seen, Consumer<S> take) {
        try {
            take.accept(seen);
            taken = seen;
        } catch (RuntimeException | Error e) {
            pauses.failed(seen, System.nanoTime());
            throw e;
        }
    }

    private void tellOnce(Throwable e) {
        if (!thread.isShutdown() && !trouble.equals(String.valueOf(e.getMessage()))) {
            trouble = String.valueOf(e.getMessage());
            LOG.warn(consequence, e);
        }
    }
}

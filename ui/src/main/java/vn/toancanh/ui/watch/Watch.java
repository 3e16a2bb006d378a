package vn.toancanh.ui.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again, in a thread of its own, for what another process may have changed.
 *
 * <p>Whatever a look meets, the next one comes: a watch that has died would leave a wall stale for ever. The same trouble, met
 * many times a second, is told once.
 *
 * <p>Decision: docs/decisions/0011-h2-mixed-mode-and-polling.md
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final ScheduledExecutorService thread;
    private final String consequence;
    private String trouble = "";

    /**
     * A watch that does not look yet.
     *
     * @param name of its thread
     * @param consequence what a failed look leaves, for the log: "Cannot show …: the one before it stays"
     */
    public Watch(String name, String consequence) {
        this.consequence = consequence;
        this.thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }

    /** Looks at once, in this thread, and from then on with so long a pause between looks. */
    public void begin(Duration pause, Runnable look) {
        attempt(look);
        thread.scheduleWithFixedDelay(() -> attempt(look), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void attempt(Runnable look) {
        try {
            look.run();
            trouble = "";
        } catch (RuntimeException | Error e) {
            if (!thread.isShutdown() && !trouble.equals(String.valueOf(e.getMessage()))) {
                trouble = String.valueOf(e.getMessage());
                LOG.warn(consequence, e);
            }
        }
    }
}

package vn.toancanh.analytics;

import java.util.concurrent.atomic.AtomicReference;

/** Looks again and again, while others write and are killed. */
final class Reading implements AutoCloseable {
    private static final long PAUSE_MILLIS = 200;

    private final Onlooker onlooker;
    private final Thread thread;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile boolean goesOn = true;

    Reading(Onlooker onlooker) {
        this.onlooker = onlooker;
        this.thread = Thread.ofPlatform().name("reading").start(this::read);
    }

    private void read() {
        try {
            while (goesOn) {
                onlooker.look();
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (Throwable e) {
            failure.set(e);
        }
    }

    /** @throws AssertionError if any reading so far has failed */
    void requireWell() {
        if (failure.get() != null) {
            throw new AssertionError("A reading failed: " + failure.get().getMessage(), failure.get());
        }
    }

    /** @throws AssertionError if any reading has failed, the last one included */
    @Override
    public void close() throws InterruptedException {
        goesOn = false;
        thread.join();
        requireWell();
    }
}

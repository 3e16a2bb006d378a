package vn.toancanh.ui.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Has long answers made one after the other, so that screens are not slowed by many at once; a few questions wait for a while, and
 * the rest is sent away, since each that waits holds one of the server's threads.
 *
 * <p>Decision: docs/decisions/0028-from-a-number-to-its-rows.md
 */
@Component
class Turns {
    static final int MOST_WAITING = 8;

    private final Semaphore places = new Semaphore(1 + MOST_WAITING);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration patience;

    /** @param patience how long a question waits for those before it */
    Turns(@Value("${toancanh.explain.patience:10s}") Duration patience) {
        this.patience = patience;
    }

    /**
     * Waits for those before, and answers.
     *
     * @throws TooBusy if too many wait already, or those before take too long
     */
    <T> T take(Supplier<T> answer) {
        if (!places.tryAcquire()) {
            throw new TooBusy(patience);
        }
        try {
            return afterThoseBefore(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TooBusy(patience);
        } finally {
            places.release();
        }
    }

    /** How many more may ask now. */
    int free() {
        return places.availablePermits();
    }

    private <T> T afterThoseBefore(Supplier<T> answer) throws InterruptedException {
        if (!turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TooBusy(patience);
        }
        try {
            return answer.get();
        } finally {
            turn.unlock();
        }
    }
}

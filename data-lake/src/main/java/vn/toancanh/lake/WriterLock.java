package vn.toancanh.lake;

import java.time.Duration;
import vn.toancanh.lake.database.LakeDatabase;

/**
 * The right to write to the lake, which one writer at a time has; it is free again when its holder dies, whatever ends it.
 *
 * <p>Decision: docs/decisions/0024-a-bigger-machine.md
 */
sealed interface WriterLock extends AutoCloseable permits FileWriterLock, DatabaseWriterLock {

    long PAUSE_MILLIS = 50;

    /** The lock that whoever may write to this lake knows of, not taken yet. */
    static WriterLock of(Home home, LakeDatabase database) {
        return database.isShared()
                ? DatabaseWriterLock.in(database)
                : new FileWriterLock(home.warehouse().resolve(".writer.lock"));
    }

    /** Waits no longer than {@code patience} for the writer before us. */
    static WriterLock taken(WriterLock lock, Duration patience) {
        return taken(lock, patience, () -> {});
    }

    /** @param whileWaiting asked at each try that fails; what it throws ends the waiting */
    static WriterLock taken(WriterLock lock, Duration patience, Runnable whileWaiting) {
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (!lock.tryTake()) {
                if (System.nanoTime() >= end) {
                    throw new LakeException(
                            "Cannot write to the lake: %s. Waited %d s; wait until it has ended and try again."
                                    .formatted(lock.holder(), patience.toSeconds()));
                }
                whileWaiting.run();
                Thread.sleep(PAUSE_MILLIS);
            }
            return lock;
        } catch (InterruptedException e) {
            lock.close();
            Thread.currentThread().interrupt();
            throw new LakeException("Cannot write to the lake: interrupted while waiting for the writer before us", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Takes the lock if nobody has it. */
    boolean tryTake();

    /** Who has it and since when, as the beginning of a sentence. */
    String holder();

    /** @throws LakeException if somebody else may have it by now */
    void requireHeld();

    /** Leaves the lake to the next writer. */
    @Override
    void close();
}

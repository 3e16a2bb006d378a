package vn.toancanh.lake.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.toancanh.lake.LakeException;

/** Lets one after another, of all processes, look whether an embedded database is to be made or upgraded, and do so. */
final class UpgradeTurn {

    /** The system's lock is of the whole process. */
    private static final ReentrantLock HERE = new ReentrantLock();

    private UpgradeTurn() {}

    /** @param file on which processes lock; the lock is free again when its holder dies, and the file stays */
    static <T> T inTurn(Path file, Supplier<T> action) {
        HERE.lock();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return action.get();
        } catch (IOException e) {
            throw new LakeException("%s cannot be locked (%s)".formatted(file, e), e);
        } finally {
            HERE.unlock();
        }
    }
}

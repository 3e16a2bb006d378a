package vn.toancanh.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets one writer at a time into the lake; the operating system frees it when its holder dies. */
final class WriterLock implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    /** Beyond what is written in the file, so that others can read who holds the lock. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** The locks of this process, with what their holders signed. */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private WriterLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waits no longer than {@code patience} for the writer before us. */
    static WriterLock acquire(Path file, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            WriterLock lock = tryAcquire(file);
            while (lock == null && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
                lock = tryAcquire(file);
            }
            if (lock == null) {
                throw new LakeException(
                        "Cannot write to the lake: %s. Waited %d s; wait until it has ended and try again."
                                .formatted(holder(file), patience.toSeconds()));
            }
            return lock;
        } catch (IOException e) {
            throw new LakeException("Cannot write to the lake: %s cannot be locked (%s)".formatted(file, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LakeException("Cannot write to the lake: interrupted while waiting for the writer before us", e);
        }
    }

    /** Within one process closing any channel of a file frees its lock: so a second one is not even opened. */
    private static @Nullable WriterLock tryAcquire(Path file) throws IOException {
        Path path = file.toAbsolutePath().normalize();
        if (HELD_HERE.putIfAbsent(path, signature()) != null) {
            return null;
        }
        WriterLock lock = null;
        try {
            lock = tryOpen(path);
            return lock;
        } finally {
            if (lock == null) {
                HELD_HERE.remove(path);
            }
        }
    }

    private static @Nullable WriterLock tryOpen(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = lock(channel);
            return held ? signed(file, channel) : null;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static WriterLock signed(Path file, FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(signature().getBytes(StandardCharsets.UTF_8)), 0);
        return new WriterLock(file, channel);
    }

    private static String signature() {
        return "process %d has been writing since %s"
                .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String holder(Path file) throws IOException {
        String here = HELD_HERE.get(file.toAbsolutePath().normalize());
        if (here != null) {
            return here;
        }
        String signature = Files.readString(file);
        return signature.isBlank() ? "another process is writing" : signature;
    }

    @Override
    public void close() {
        try {
            channel.close();
            HELD_HERE.remove(file);
        } catch (IOException e) {
            throw new LakeException("Cannot leave the lake to the next writer: %s".formatted(e), e);
        }
    }
}

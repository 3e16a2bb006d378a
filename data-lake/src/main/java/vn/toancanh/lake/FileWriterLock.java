package vn.toancanh.lake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A lock of the operating system on a file of the lake, known to the processes of this machine. */
final class FileWriterLock implements WriterLock {

    /** Beyond what is written in the file, so that others can read who holds the lock. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** The locks of this process, with what their holders signed. */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private @Nullable FileChannel channel;

    FileWriterLock(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Within one process closing any channel of a file frees its lock: so a second one is not even opened. */
    @Override
    public boolean tryTake() {
        if (HELD_HERE.putIfAbsent(file, signature()) != null) {
            return false;
        }
        try {
            channel = locked();
        } catch (IOException e) {
            throw new LakeException("Cannot write to the lake: %s cannot be locked (%s)".formatted(file, e), e);
        } finally {
            if (channel == null) {
                HELD_HERE.remove(file);
            }
        }
        return channel != null;
    }

    private @Nullable FileChannel locked() throws IOException {
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = lock(opened);
            return held ? signed(opened) : null;
        } finally {
            if (!held) {
                opened.close();
            }
        }
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static FileChannel signed(FileChannel channel) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(signature().getBytes(StandardCharsets.UTF_8)), 0);
        return channel;
    }

    private static String signature() {
        return "process %d has been writing since %s"
                .formatted(ProcessHandle.current().pid(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String holder() {
        String here = HELD_HERE.get(file);
        if (here != null) {
            return here;
        }
        try {
            String signature = Files.readString(file);
            return signature.isBlank() ? "another process is writing" : signature;
        } catch (IOException e) {
            throw new LakeException("Cannot write to the lake: %s cannot be read (%s)".formatted(file, e), e);
        }
    }

    /** The system closes the channel of a thread that is interrupted while it reads or writes, and with it frees the lock. */
    @Override
    public void requireHeld() {
        if (channel == null || !channel.isOpen()) {
            throw new LakeException(
                    "Cannot go on writing to the lake: the lock on %s is no longer held. What was written is dropped; run again."
                            .formatted(file));
        }
    }

    @Override
    public void close() {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
            channel = null;
            HELD_HERE.remove(file);
        } catch (IOException e) {
            throw new LakeException("Cannot leave the lake to the next writer: %s".formatted(e), e);
        }
    }
}

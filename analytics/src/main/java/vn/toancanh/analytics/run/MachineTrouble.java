package vn.toancanh.analytics.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.delivery.Delivery;

/** What the system says when a disk or a process has come to its limits, whichever file is read at that moment. */
enum MachineTrouble {
    DISK_FULL("No space left on device", "the disk is full", "Free room on it"),
    QUOTA_USED_UP(
            "Disk quota exceeded", "this user may take no more room on the disk", "Free room, or have more given"),
    TOO_MANY_FILES(
            "Too many open files",
            "this process may open no more files",
            "Have more allowed (ulimit -n, or LimitNOFILE of the service)"),
    DISK_FAILS("Input/output error", "the disk cannot be read or written", "See what the system's log says of it"),
    READ_ONLY("Read-only file system", "nothing can be written on the disk", "See what the system's log says of it"),
    MOUNT_LOST("Stale file handle", "a folder of another machine is gone", "Mount it again");

    /** Libraries extend these to tell of what stands in a file, in the file's own words. */
    private static final Set<Class<?>> OF_THE_SYSTEM = Set.of(IOException.class, FileNotFoundException.class);

    private final String said;
    private final String meaning;
    private final String remedy;

    MachineTrouble(String said, String meaning, String remedy) {
        this.said = said;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /**
     * What ends the run, in words; nothing where the failure may be the file's own.
     *
     * @param file of the delivery, in the inbox
     */
    static Optional<AnalyticsException> in(Throwable failure, Delivery delivery, Path file) {
        return Causes.of(failure)
                .filter(IOException.class::isInstance)
                .map(IOException.class::cast)
                .flatMap(cause -> told(cause, file.toAbsolutePath().normalize().getParent()))
                .findFirst()
                .map(told -> new AnalyticsException(
                        "Cannot look at delivery %s of %s: %s, and run the pipeline again: the delivery still waits."
                                .formatted(delivery.id(), delivery.fileName(), told),
                        failure));
    }

    private static Stream<String> told(IOException cause, Path inbox) {
        if (!OF_THE_SYSTEM.contains(cause.getClass()) && !(cause instanceof FileSystemException)) {
            return Stream.empty();
        }
        return Stream.of(values())
                .filter(trouble -> trouble.isSaidBy(cause))
                .map(trouble -> "%s (%s). %s".formatted(trouble.meaning, cause.getMessage(), trouble.remedy))
                .findFirst()
                .or(() -> elsewhere(cause, inbox))
                .stream();
    }

    /** A file that is not in the inbox is none that somebody has sent. */
    private static Optional<String> elsewhere(IOException cause, Path inbox) {
        return Optional.of(cause)
                .filter(FileSystemException.class::isInstance)
                .map(told -> ((FileSystemException) told).getFile())
                .flatMap(MachineTrouble::path)
                .filter(file -> !file.startsWith(inbox))
                .map(file -> "a file of this machine cannot be used (%s). Mend that".formatted(cause));
    }

    /** None of what this machine could not have a file of, such as a name in letters that its locale does not know. */
    private static Optional<Path> path(String file) {
        try {
            return Optional.of(Path.of(file).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Alone, after the name of a file, or in brackets after it. */
    private boolean isSaidBy(IOException cause) {
        var message = String.valueOf(cause.getMessage()).strip();
        return message.endsWith(said) || message.endsWith("(%s)".formatted(said));
    }
}

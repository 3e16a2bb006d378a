package vn.toancanh.config.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** What work that was broken off has left under names that nobody reads: it takes room, and does no other harm. */
public final class Leftovers {
    /** Nobody works on one file or folder for so long. */
    public static final Duration ABANDONED = Duration.ofDays(1);

    private Leftovers() {}

    /** Deletes all of that name, for a caller who knows that nobody else is at work in the folder. */
    public static void sweep(Path folder, String glob) {
        sweep(folder, glob, Duration.ZERO);
    }

    /** Deletes those of that name that nobody can be working on any more. */
    public static void sweepAbandoned(Path folder, String glob) {
        sweep(folder, glob, ABANDONED);
    }

    private static void sweep(Path folder, String glob, Duration age) {
        var end = Instant.now().minus(age);
        try (var left = Files.newDirectoryStream(folder, glob)) {
            for (var each : left) {
                if (!Files.getLastModifiedTime(each).toInstant().isAfter(end)) {
                    delete(each);
                }
            }
        } catch (IOException | UncheckedIOException | DirectoryIteratorException goneOrHeld) {
            // the next sweep tries again
        }
    }

    private static void delete(Path left) throws IOException {
        try (var files = Files.walk(left)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

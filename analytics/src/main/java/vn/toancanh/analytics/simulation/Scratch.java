package vn.toancanh.analytics.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for files that are thrown away once they are handed in. */
record Scratch(Path folder) {
    static Scratch under(Path scratch) {
        try {
            return new Scratch(Files.createTempDirectory(Files.createDirectories(scratch), "made-"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for simulated files in " + scratch, e);
        }
    }

    void delete() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + folder, e);
        }
    }
}

package vn.toancanh.ui.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.release.Release;
import vn.toancanh.ui.Program;

/**
 * Which build of the program this is: another one may answer otherwise, even of the same version.
 *
 * @param version null where the program runs unpacked
 * @param changed when each of its files was written
 */
record Build(@Nullable String version, List<FileTime> changed) {
    /** The build that this process runs. */
    static final Build RUNNING = running();

    /** A few letters and digits, other ones for another build. */
    String fingerprint() {
        return Integer.toHexString(hashCode());
    }

    /** The files of all modules: what is answered is computed in each. */
    private static Build running() {
        return of(
                Program.version().orElse(null),
                Stream.of(Definitions.class, Release.class, Analytics.class, Build.class)
                        .map(Build::fileOf)
                        .toList());
    }

    static Build of(@Nullable String version, List<Path> files) {
        return new Build(version, files.stream().map(Build::changed).toList());
    }

    private static Path fileOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot tell where %s was loaded from".formatted(type), e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell when %s was built".formatted(file), e);
        }
    }
}

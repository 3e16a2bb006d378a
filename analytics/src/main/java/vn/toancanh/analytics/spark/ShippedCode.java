package vn.toancanh.analytics.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.lake.Home;

/**
 * The jars that the executors of a cluster get from us beside what Spark brings: our own modules, and each library that our code
 * calls within a task.
 */
final class ShippedCode {
    /** A class of each jar; whoever calls another library within a task adds one of its classes. */
    private static final List<Class<?>> ONE_OF_EACH =
            List.of(SparkEngine.class, Home.class, CivilTime.class, CsvReader.class);

    private final Path scratch;

    /** @param scratch where classes that are in no jar, as those of a test, are put into one */
    ShippedCode(Path scratch) {
        this.scratch = scratch;
    }

    List<Path> jars() {
        return ONE_OF_EACH.stream().map(ShippedCode::place).map(this::jar).toList();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Cannot find the jar of " + type.getName(), e);
        }
    }

    private Path jar(Path place) {
        if (!Files.isDirectory(place)) {
            return place;
        }
        try {
            var jar = Files.createTempFile(Files.createDirectories(scratch), "code-", ".jar");
            jar.toFile().deleteOnExit();
            pack(place, jar);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put %s into a jar in %s".formatted(place, scratch), e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}

package vn.toancanh.config.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The one way in which files take their place: written to the disk under another name, then named at once, so that after a
 * crash or a loss of power a reader finds the old content or the new, never an empty or half a file.
 *
 * <p>Decision: docs/decisions/0014-a-release-keeps-its-definitions.md
 */
public final class Durable {
    private Durable() {}

    /** Writes a file, in folders that are made where they are missing; on the disk, names and all, when this returns. */
    public static void write(Path part, byte[] content) throws IOException {
        write(part, content, Durable::sync);
    }

    /** @param sync what writes the names in a folder to the disk */
    static void write(Path part, byte[] content, Consumer<Path> sync) throws IOException {
        var folder = part.toAbsolutePath().getParent();
        makeFolder(folder, sync);
        Files.write(
                part,
                content,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        sync.accept(folder);
    }

    /** Makes a folder and those above it where they are missing; their names are on the disk when this returns. */
    public static void makeFolder(Path folder) throws IOException {
        makeFolder(folder.toAbsolutePath(), Durable::sync);
    }

    private static void makeFolder(Path folder, Consumer<Path> sync) throws IOException {
        var missing = Stream.iterate(folder, each -> each != null && Files.notExists(each), Path::getParent)
                .toList();
        Files.createDirectories(folder);
        missing.reversed().forEach(made -> sync.accept(made.getParent()));
    }

    /** Gives what was written its name, in place of a file that has it; both lie in one file system. */
    public static void move(Path part, Path name) throws IOException {
        Files.move(part, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(name.toAbsolutePath().getParent());
    }

    /** The names in a folder are content of the folder. */
    private static void sync(Path folder) {
        try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notHere) {
            // Windows opens no folder, and keeps a journal of names
        }
    }
}

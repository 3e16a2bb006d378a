package vn.toancanh.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.config.disk.Durable;

/** The folders of one installation, which the environment variable TOANCANH_HOME names. */
public record Home(Path root) {

    /** Characters that mean something else to H2's addresses or to Spark's file patterns. */
    private static final String NOT_IN_PATHS = ";*?[]{}";

    public Home {
        root = root.toAbsolutePath().normalize();
        String path = root.toString();
        if (path.chars().anyMatch(character -> NOT_IN_PATHS.indexOf(character) >= 0)) {
            throw new LakeException(
                    "Cannot use %s as the home folder: its path may hold none of %s. Set TOANCANH_HOME to another folder."
                            .formatted(root, String.join(" ", NOT_IN_PATHS.split(""))));
        }
    }

    /** The tables: one folder each, of Parquet files and Iceberg's metadata. */
    public Path warehouse() {
        return root.resolve("lake");
    }

    /** Which lake the tables are of; there once they were opened with their database. */
    Path lakeId() {
        return warehouse().resolve("lake-id");
    }

    /** The embedded database's file, without its ending. */
    public Path database() {
        return root.resolve("database").resolve("toancanh");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** A province's own definitions, which lie over the shipped ones. */
    public Path definitions() {
        return root.resolve("config");
    }

    /** The definitions of every release, a folder each, named by their hash. */
    public Path releasedDefinitions() {
        return root.resolve("definitions");
    }

    public Path boundaries() {
        return root.resolve("boundaries");
    }

    /** The bytes of every delivery as they came, named by their SHA-256. */
    public Path inbox() {
        return root.resolve("inbox");
    }

    /** What deliveries that were made up here amount to, for whoever checks the totals; there once something was. */
    public Path truth() {
        return root.resolve("truth");
    }

    /** Where senders put files for a server to take: a folder for each feed, and in it one for each provider who is not the usual. */
    public Path landing() {
        return root.resolve("landing");
    }

    /** Whether there is anything to read: a lake was begun here. */
    public boolean holdsALake() {
        return Files.isDirectory(warehouse());
    }

    /** Makes the folders that are not there yet. */
    public Home create() {
        List.of(
                        warehouse(),
                        database().getParent(),
                        logs(),
                        definitions(),
                        releasedDefinitions(),
                        boundaries(),
                        inbox(),
                        landing())
                .forEach(this::createFolder);
        return this;
    }

    private void createFolder(Path folder) {
        try {
            Durable.makeFolder(folder);
        } catch (IOException e) {
            throw new LakeException(unusable(folder, "it cannot be created (%s)".formatted(e)), e);
        }
        if (!Files.isWritable(folder)) {
            throw new LakeException(unusable(folder, "this user may not write in it"));
        }
    }

    private String unusable(Path folder, String why) {
        return "Cannot use %s as the home folder: %s: %s. Set TOANCANH_HOME to a folder that this user may write in."
                .formatted(root, folder, why);
    }
}

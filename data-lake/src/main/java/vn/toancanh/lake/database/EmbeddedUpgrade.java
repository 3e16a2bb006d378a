package vn.toancanh.lake.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.lake.LakeException;

/**
 * Makes an embedded database, or a newer one from its copy, under another name, and gives it its own when it is whole: H2 commits
 * each statement that changes tables by itself, so that a kill in between would leave tables that no version knows.
 *
 * <p>Decision: docs/decisions/0011-h2-mixed-mode-and-polling.md
 *
 * @param database the file without its ending; whoever makes or upgrades it has the {@link UpgradeTurn}
 * @param patience how long to wait until a process that ends has let go of the database
 */
record EmbeddedUpgrade(Path database, Migrations migrations, Duration patience) {

    private static final String ENDING = ".mv.db";
    private static final String SETTINGS = ";WRITE_DELAY=0;DATABASE_TO_LOWER=TRUE";

    /** On which processes lock for their turn. */
    Path lock() {
        return beside(".upgrade.lock");
    }

    /** Makes a database that is not there yet. */
    void makeIfMissing() {
        if (Files.notExists(beside(ENDING))) {
            written(() -> {
                discardLeftovers();
                takeTheName();
            });
        }
    }

    /**
     * Puts a copy that has all migrations in the place of the database, which nobody else can open meanwhile.
     *
     * @throws LakeException if another process has it open, or its tables are those of no version
     */
    void upgrade() {
        try (Handle alone = alone()) {
            written(() -> {
                discardLeftovers();
                copy(alone);
                tellingOfHalvedTables(this::takeTheName);
            });
        }
    }

    private void tellingOfHalvedTables(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (RuntimeException e) {
            throw new EmbeddedDamage(database)
                    .inMigration(e)
                    .<RuntimeException>map(found -> found)
                    .orElse(e);
        }
    }

    /** Whoever is served by this process, because it came while that looked, is sent away. */
    private Handle alone() {
        try {
            Handle alone = LostConnection.retried(
                    patience, () -> Jdbi.create(source(database, "FILE")).open());
            alone.execute("set exclusive 2");
            return alone;
        } catch (JdbiException e) {
            if (!LostConnection.isBehind(e)) {
                throw e;
            }
            throw new LakeException(
                    "it is of an older version of this program and has to be upgraded, but a process that began with that version still has it open. End it, as every process of this home folder, and begin this one again",
                    e);
        }
    }

    private void copy(Handle alone) throws IOException {
        alone.execute("backup to ?", backup().toString());
        try (var packed = new ZipInputStream(Files.newInputStream(backup()))) {
            while (!packed.getNextEntry().getName().endsWith(ENDING)) {
                packed.closeEntry();
            }
            Files.copy(packed, fileOf(next()));
        }
        Files.delete(backup());
    }

    private void takeTheName() throws IOException {
        migrations.takeIn(source(next(), "FS"));
        try (var file = FileChannel.open(fileOf(next()), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Durable.move(fileOf(next()), beside(ENDING));
    }

    /** What a killed process has left is begun anew. */
    private void discardLeftovers() throws IOException {
        for (Path leftover : List.of(fileOf(next()), backup())) {
            Files.deleteIfExists(leftover);
        }
    }

    /** @param lock FILE, which keeps every version of the program away, or FS, which leaves nothing behind */
    private static JdbcDataSource source(Path database, String lock) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:%s;FILE_LOCK=%s%s".formatted(database, lock, SETTINGS));
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private Path next() {
        return beside(".upgrade");
    }

    private Path backup() {
        return beside(".upgrade.zip");
    }

    /** With its ending. */
    static Path fileOf(Path database) {
        return Path.of(database + ENDING);
    }

    private Path beside(String ending) {
        return Path.of(database + ending);
    }

    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException("it cannot be written (%s)".formatted(e), e);
        }
    }

    /** What reads and writes files. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}

package vn.toancanh.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.disk.Leftovers;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;

/**
 * Refuses a database that is not the one of the tables beside it: both keep the same id from the first time that they are opened
 * together.
 *
 * <p>Each question looks at the folder before it looks at the database, since whoever begins a lake at this moment fills them in the
 * other order.
 *
 * <p>Decision: docs/decisions/0033-a-lake-knows-its-database.md
 */
record LakeIdentity(Home home, DatabaseAddress address) {

    private static final String PART = ".lake-id-";

    /**
     * Asked before a database is made.
     *
     * @throws DamagedHome if there is none, or an empty one, although tables were written with one
     */
    void requireADatabase() {
        writtenWithADatabase().ifPresent(sign -> LakeDatabase.absence(address).ifPresent(absence -> {
            throw refused("%s, but %s was written with a database. %s".formatted(absence, sign, accepted()));
        }));
    }

    /** @throws DamagedHome if the database is of other tables */
    void requireSame(LakeDatabase database) {
        var inFolder = inFolder();
        if (inFolder.isEmpty()) {
            requireToKnowAllTables(database);
            return;
        }
        var inDatabase = database.ask(LakeIdentity::read);
        if (!inDatabase.equals(inFolder)) {
            throw refused("it is of %s, but %s says %s. %s"
                    .formatted(
                            inDatabase.map("lake %s"::formatted).orElse("no lake yet"),
                            home.lakeId(),
                            inFolder.get(),
                            accepted()));
        }
    }

    /** The tables of a lake that has no id yet were all made by the database that they belong to. */
    private void requireToKnowAllTables(LakeDatabase database) {
        var unknown = new TreeSet<>(tablesWithRows());
        unknown.removeAll(database.ask(LakeIdentity::knownTables));
        if (!unknown.isEmpty()) {
            throw refused("it knows nothing of what is in %s. %s"
                    .formatted(home.warehouse().resolve(unknown.first()), accepted()));
        }
    }

    /** Called once the tables of the database have been found to be those of the folder. */
    void keep(LakeDatabase database) {
        if (inFolder().isPresent()) {
            return;
        }
        var id = database.change(LakeIdentity::readOrMade);
        var part = home.warehouse().resolve(PART + UUID.randomUUID());
        try {
            Leftovers.sweepAbandoned(home.warehouse(), PART + "*");
            Durable.write(part, (id + "\n").getBytes(StandardCharsets.UTF_8));
            Durable.move(part, home.lakeId());
        } catch (IOException e) {
            throw new LakeException("%s cannot be written (%s)".formatted(home.lakeId(), e), e);
        }
    }

    private DamagedHome refused(String found) {
        return new DamagedHome("the lake's database %s".formatted(address.place()), found);
    }

    private String accepted() {
        return address.isShared()
                ? "TOANCANH_DATABASE_URL has to name the database, and by currentSchema the schema of it, with which %s was written, or not to be set where that is the file in the home folder"
                        .formatted(home.warehouse())
                : "Put the file back with which %s was written, or set TOANCANH_DATABASE_URL where that was a PostgreSQL"
                        .formatted(home.warehouse());
    }

    private Optional<Path> writtenWithADatabase() {
        return inFolder()
                .map(id -> home.lakeId())
                .or(() -> tablesWithRows().stream().findFirst().map(home.warehouse()::resolve));
    }

    private Optional<String> inFolder() {
        if (Files.notExists(home.lakeId())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Files.readAllBytes(home.lakeId()), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new LakeException("Cannot read %s: %s".formatted(home.lakeId(), e), e);
        }
    }

    /** Rows come only after their table is on record; a killed beginning leaves tables without any. */
    private Set<String> tablesWithRows() {
        try (var tables = Files.list(home.warehouse())) {
            var found = new TreeSet<String>();
            for (var table : tables.filter(Files::isDirectory).toList()) {
                if (holdsRows(table)) {
                    found.add(table.getFileName().toString());
                }
            }
            return found;
        } catch (IOException | UncheckedIOException e) {
            throw new LakeException("Cannot look through %s: %s".formatted(home.warehouse(), e), e);
        }
    }

    private static boolean holdsRows(Path table) throws IOException {
        try (var files = Files.walk(table)) {
            return files.anyMatch(file -> file.toString().endsWith(".parquet"));
        }
    }

    private static Optional<String> read(Handle handle) {
        return handle.createQuery("select lake_id from lake_identity where lake_id is not null")
                .mapTo(String.class)
                .findOne();
    }

    /** Of two who begin at once the second waits for the first, and finds its id. */
    private static String readOrMade(Handle handle) {
        handle.execute(
                "update lake_identity set lake_id = ? where lake_id is null",
                UUID.randomUUID().toString());
        return read(handle).orElseThrow();
    }

    private static Set<String> knownTables(Handle handle) {
        return handle.createQuery("select table_name from iceberg_tables")
                .mapTo(String.class)
                .set();
    }
}

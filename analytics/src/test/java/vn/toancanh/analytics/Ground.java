package vn.toancanh.analytics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.PostgresServer;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

/** What a process that is killed leaves behind: a home folder, and the database that is in it or on a server. */
record Ground(Home home, DatabaseAddress database) {
    /** So far ahead is the clock that what is expired goes at once. */
    private static final Duration AHEAD = Duration.ofDays(2);

    static Ground embeddedIn(Path folder) throws IOException {
        var home = homeIn(folder);
        return new Ground(home, DatabaseAddress.embedded(home));
    }

    /** With a new database on the server that the tests share. */
    static Ground servedIn(Path folder) throws IOException {
        return new Ground(homeIn(folder), PostgresServer.shared().newDatabase());
    }

    /** Where the process is that was begun in {@link #environment()}. */
    static Ground of(Path root, Map<String, String> environment) {
        var home = new Home(root);
        return new Ground(home, DatabaseAddress.of(home, environment));
    }

    private static Home homeIn(Path folder) throws IOException {
        return new Home(Files.createDirectories(folder).resolve("home"));
    }

    Map<String, String> environment() {
        return database.isShared() ? PostgresServer.environment(database) : Map.of();
    }

    Lake opened() {
        return opened(Clock.systemUTC());
    }

    Lake openedAhead() {
        return opened(Clock.offset(Clock.systemUTC(), AHEAD));
    }

    private Lake opened(Clock clock) {
        return Lake.open(home, database, clock, CodeVersion.UNPACKED);
    }
}

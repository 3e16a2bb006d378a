package vn.toancanh.lake;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.database.DatabaseAddress;

/** A real PostgreSQL of its own: on loopback, on a free port, in a temporary folder, ended with this process at the latest. */
public final class PostgresServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String USER = "toancanh";
    private static final String PASSWORD = "mật khẩu của trung tâm";

    private static @Nullable PostgresServer shared;

    private final PostgresPrograms programs = PostgresPrograms.installed();
    private final AtomicInteger databases = new AtomicInteger();
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private PostgresServer() throws IOException {
        folder = programs.givenAway(Files.createTempDirectory("toancanh-postgresql"));
        port = freePort();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** The one that the tests of this process share. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = begun();
        }
        return shared;
    }

    /** Another one, for tests that stop it. */
    public static PostgresServer begun() {
        try {
            PostgresServer server = new PostgresServer();
            server.initialise();
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        programs.givenAway(password);
        Process initdb = begin(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        if (!ends(initdb) || initdb.exitValue() != 0) {
            throw new AssertionError("initdb failed: " + Files.readString(log()));
        }
    }

    /** Begins to serve, and comes back when it answers. */
    public void start() {
        try {
            process = begin(
                    "postgres",
                    "-D",
                    data(),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(port),
                    "-k",
                    "",
                    "-c",
                    "fsync=off",
                    "-c",
                    "timezone=America/New_York");
            awaitAnswer(process);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Process begin(String program, String... arguments) throws IOException {
        File told = log().toFile();
        return new ProcessBuilder(programs.command(program, arguments))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(told))
                .start();
    }

    private void awaitAnswer(Process server) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("PostgreSQL does not serve: " + Files.readString(log()));
            }
            pause();
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url("postgres"), USER, PASSWORD).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Ends it as its administrator does who waits for nobody: every connection is told and closed. */
    public void stop() {
        Process serving = process;
        if (serving == null) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(serving.pid())).start();
            if (!ends(serving)) {
                serving.destroyForcibly();
            }
            process = null;
        } catch (IOException e) {
            serving.destroyForcibly();
        }
    }

    private static boolean ends(Process process) {
        try {
            return process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A database without anything in it. */
    public DatabaseAddress newDatabase() {
        String name = "lake_" + databases.incrementAndGet();
        tell("create database " + name);
        return new DatabaseAddress(url(name), USER, PASSWORD);
    }

    /** Closes every connection to the database but the one that asks for it. */
    public void cutConnections(DatabaseAddress database) {
        tell("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'"
                .formatted(database.url().substring(database.url().lastIndexOf('/') + 1)));
    }

    private void tell(String sql) {
        tell(new DatabaseAddress(url("postgres"), USER, PASSWORD), sql);
    }

    /** Says something to a database, as its owner. */
    void tell(DatabaseAddress database, String sql) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** What names the database to another process. */
    public static Map<String, String> environment(DatabaseAddress database) {
        return Map.of(
                "TOANCANH_DATABASE_URL", database.url(),
                "TOANCANH_DATABASE_USER", database.user(),
                "TOANCANH_DATABASE_PASSWORD", database.password());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public synchronized void close() {
        stop();
        List<Path> left = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(left::add);
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException alreadyGone) {
            // a temporary folder may stay
        }
    }
}

package vn.toancanh.lake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import vn.toancanh.lake.database.AdvisoryKeys;
import vn.toancanh.lake.database.LakeDatabase;

/**
 * A lock of PostgreSQL, known to every machine that works on the same database. It belongs to a connection of its own: the server
 * frees it when that connection ends, or when nothing was heard of its holder's machine for about 25 seconds.
 */
final class DatabaseWriterLock implements WriterLock {

    private static final String SCHEMA = "(select oid from pg_namespace where nspname = current_schema())";

    private static final String TAKE = "select pg_try_advisory_lock(:key, cast(%s as int4))".formatted(SCHEMA);

    private static final String LOCKS = "from pg_locks l join pg_stat_activity a on a.pid = l.pid"
            + " where l.locktype = 'advisory' and l.granted and l.objsubid = 2 and l.classid = cast(:key as oid)"
            + " and l.database = (select oid from pg_database where datname = current_database()) and l.objid = "
            + SCHEMA;

    private static final String LOST =
            "Cannot go on writing to the lake: its writer's lock in the database was lost (%s)."
                    + " What was written is dropped, the deliveries still wait: run again.";

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

    /** PostgreSQL keeps no more of the name that a connection gives itself. */
    private static final int NAME_LENGTH = 63;

    private final Handle connection;

    private DatabaseWriterLock(Handle connection) {
        this.connection = connection;
    }

    /** Not taken yet; whoever gets it closes it. */
    static DatabaseWriterLock in(LakeDatabase database) {
        Handle connection = database.ownConnection();
        try {
            connection.getConnection().setNetworkTimeout(Runnable::run, (int) ANSWERS_WITHIN.toMillis());
            connection.execute("set tcp_keepalives_idle = 10");
            connection.execute("set tcp_keepalives_interval = 5");
            connection.execute("set tcp_keepalives_count = 3");
            return new DatabaseWriterLock(connection);
        } catch (SQLException | JdbiException e) {
            connection.close();
            throw unanswered(e);
        }
    }

    @Override
    public synchronized boolean tryTake() {
        try {
            boolean taken = connection
                    .createQuery(TAKE)
                    .bind("key", AdvisoryKeys.WRITER)
                    .mapTo(Boolean.class)
                    .one();
            if (taken) {
                connection
                        .createQuery("select set_config('application_name', :name, false)")
                        .bind("name", signature())
                        .mapTo(String.class)
                        .one();
            }
            return taken;
        } catch (JdbiException e) {
            throw unanswered(e);
        }
    }

    private static String signature() {
        String process = "process " + ProcessHandle.current().pid();
        String since = " since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String machine = " on " + machine();
        int room = NAME_LENGTH - process.length() - since.length();
        return process + machine.substring(0, Math.min(room, machine.length())) + since;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "another machine";
        }
    }

    @Override
    public synchronized String holder() {
        try {
            return connection
                    .createQuery("select a.application_name " + LOCKS)
                    .bind("key", AdvisoryKeys.WRITER)
                    .mapTo(String.class)
                    .findOne()
                    .filter(name -> name.startsWith("process "))
                    .map(name -> name.replace(" since ", " has been writing since "))
                    .orElse("another process is writing");
        } catch (JdbiException e) {
            throw unanswered(e);
        }
    }

    /** Asked of the server, which frees the lock with the connection, whatever we believe. */
    @Override
    public synchronized void requireHeld() {
        try {
            int held = connection
                    .createQuery("select count(*) " + LOCKS + " and l.pid = pg_backend_pid()")
                    .bind("key", AdvisoryKeys.WRITER)
                    .mapTo(Integer.class)
                    .one();
            if (held != 1) {
                throw new LakeException(LOST.formatted("the server says that another connection holds it, or none"));
            }
        } catch (JdbiException e) {
            throw new LakeException(LOST.formatted(e.getMessage()), e);
        }
    }

    private static LakeException unanswered(Exception cause) {
        return new LakeException(
                "Cannot write to the lake: the database that keeps the writer's lock does not answer (%s)"
                        .formatted(cause.getMessage()),
                cause);
    }

    /** A connection that was lost has freed its lock already. */
    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (JdbiException lost) {
            // there is nothing left to free
        }
    }
}

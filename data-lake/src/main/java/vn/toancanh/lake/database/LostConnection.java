package vn.toancanh.lake.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import vn.toancanh.config.failure.Causes;

/** Tries again what failed only because the process that served the database had ended. */
final class LostConnection {

    private static final long PAUSE_MILLIS = 100;

    /** H2's own: broken, closed, closing, already in use (while the next process takes over), object closed. */
    private static final Set<Integer> H2_CODES = Set.of(90067, 90098, 90121, 90020, 90007);

    /** PostgreSQL's own: ended by its administrator, by a crash, not up yet, idle for too long. */
    private static final Set<String> POSTGRESQL_STATES = Set.of("57P01", "57P02", "57P03", "57P05");

    /** What any database says of a connection, as SQL has it. */
    private static final String OF_CONNECTIONS = "08";

    private LostConnection() {}

    /** The same, for libraries that keep connections of their own and ask which states mean that one was lost. */
    static String postgresqlStates() {
        return String.join(",", POSTGRESQL_STATES);
    }

    static <T> T retried(Duration patience, Supplier<T> action) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return action.get();
            } catch (RuntimeException e) {
                if (!isBehind(e) || System.nanoTime() > end || !paused()) {
                    throw e;
                }
            }
        }
    }

    static boolean isBehind(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException sql && saysLost(sql));
    }

    private static boolean saysLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || H2_CODES.contains(failure.getErrorCode())
                || state != null && (state.startsWith(OF_CONNECTIONS) || POSTGRESQL_STATES.contains(state));
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

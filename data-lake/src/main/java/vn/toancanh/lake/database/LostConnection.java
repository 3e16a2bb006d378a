package vn.toancanh.lake.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tries again what failed only because the process that served the database had ended. */
final class LostConnection {

    private static final long PAUSE_MILLIS = 100;

    /** H2's own: broken, closed, closing, already in use (while the next process takes over), object closed. */
    private static final Set<Integer> H2_CODES = Set.of(90067, 90098, 90121, 90020, 90007);

    private LostConnection() {}

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
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof SQLException sql && saysLost(sql));
    }

    private static boolean saysLost(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || H2_CODES.contains(failure.getErrorCode())
                || state != null && state.startsWith("08");
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

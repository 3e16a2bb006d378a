package vn.toancanh.lake.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.LakeException;

/**
 * Asks and changes the lake's database, and goes on when the process that served it has ended.
 *
 * <p>Decision: docs/decisions/0011-h2-mixed-mode-and-polling.md
 */
public final class LakeDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int CONNECTIONS = 4;
    private static final String EMPTY_SCHEMA =
            "select 'no tables of a lake are in its schema ' || coalesce(current_schema(), 'of that name')"
                    + " where to_regclass('%s') is null".formatted(Migrations.TABLE);

    static {
        // H2 would otherwise offer an embedded database to the whole network; it reads this once, when it is loaded.
        System.setProperty("h2.bindAddress", "127.0.0.1");
    }

    private final DatabaseAddress address;
    private final HikariDataSource connections;
    private final Jdbi jdbi;

    private LakeDatabase(DatabaseAddress address) {
        this.address = address;
        this.connections = new HikariDataSource(pool(address));
        this.jdbi = Jdbi.create(connections);
    }

    /** Connects, and brings the database's tables up to date. */
    public static LakeDatabase open(DatabaseAddress address) {
        return open(address, Migrations.ALL);
    }

    static LakeDatabase open(DatabaseAddress address, Migrations migrations) {
        try {
            refuseUnlessOpen(address);
            var database = address.isShared() ? new LakeDatabase(address) : embedded(address, migrations);
            return database.migrated(migrations);
        } catch (DamagedHome e) {
            throw e;
        } catch (RuntimeException e) {
            throw unopened(address, e);
        }
    }

    /**
     * What is missing where the database is to be, before {@link #open} would make it; nothing where a lake's tables are.
     *
     * @throws LakeException if it cannot be asked
     */
    public static Optional<String> absence(DatabaseAddress address) {
        if (!address.isShared()) {
            return Optional.of("there is no such file")
                    .filter(none -> Files.notExists(EmbeddedUpgrade.fileOf(address.file())));
        }
        try (Handle handle = ownConnection(address)) {
            return handle.createQuery(EMPTY_SCHEMA).mapTo(String.class).findOne();
        } catch (RuntimeException e) {
            throw unopened(address, e);
        }
    }

    private static LakeException unopened(DatabaseAddress address, RuntimeException failure) {
        return Optional.of(address)
                .filter(each -> !each.isShared())
                .flatMap(embedded -> new EmbeddedDamage(embedded.file()).in(failure))
                .orElseGet(() -> new LakeException(
                        "Cannot open the lake's database %s: %s. %s is accepted."
                                .formatted(address, failure.getMessage(), accepted(address)),
                        failure));
    }

    /** The pool goes on trying for its whole patience whatever the server says: a wrong password is better told at once. */
    private static void refuseUnlessOpen(DatabaseAddress address) {
        if (address.isShared()) {
            ownConnection(address).close();
        }
    }

    private static String accepted(DatabaseAddress address) {
        return address.isShared()
                ? "A database of PostgreSQL that answers, and where this user may make tables,"
                : "A database of this home folder that no other program has open";
    }

    private static HikariConfig pool(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("lake");
        config.setJdbcUrl(address.url());
        address.credentials().forEach(config::addDataSourceProperty);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(PATIENCE.toMillis());
        return config;
    }

    /** Made, or upgraded as a whole, before anybody works with it; whoever opens it at the same time waits. */
    private static LakeDatabase embedded(DatabaseAddress address, Migrations migrations) {
        var upgrade = new EmbeddedUpgrade(address.file(), migrations, PATIENCE);
        return UpgradeTurn.inTurn(upgrade.lock(), () -> {
            upgrade.makeIfMissing();
            var database = new LakeDatabase(address);
            if (database.closedIfItFails(() -> !migrations.arePendingFor(database.connections))) {
                return database;
            }
            database.close();
            upgrade.upgrade();
            return new LakeDatabase(address);
        });
    }

    /** PostgreSQL takes back what a kill has halved; an embedded database is up to date by now, and only looked at. */
    private LakeDatabase migrated(Migrations migrations) {
        return closedIfItFails(() -> {
            if (address.isShared()) {
                inTurn(() -> migrations.takeIn(connections));
            } else {
                migrations.takeIn(connections);
            }
            return this;
        });
    }

    /**
     * One server after the other, until the connection ends: Flyway's own lock needs the table of its notes, which both would make where
     * two begin a lake at once.
     */
    private void inTurn(Runnable action) {
        try (Handle turn = ownConnection(address)) {
            turn.execute("select pg_advisory_lock(?)", AdvisoryKeys.MIGRATION);
            action.run();
        }
    }

    private <T> T closedIfItFails(Supplier<T> action) {
        try {
            return action.get();
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    /** @throws DatabaseFailure if it cannot be asked */
    public <T> T ask(HandleCallback<T, RuntimeException> question) {
        return retried(() -> jdbi.withHandle(question));
    }

    /**
     * Makes a change in one transaction; it may be tried again, so trying it twice must do no more than trying it once.
     *
     * @throws DatabaseFailure if it cannot be made
     */
    public <T> T change(HandleCallback<T, RuntimeException> change) {
        return retried(() -> jdbi.inTransaction(change));
    }

    private <T> T retried(Supplier<T> action) {
        try {
            return LostConnection.retried(PATIENCE, action);
        } catch (JdbiException e) {
            throw new DatabaseFailure(address.toString(), e);
        }
    }

    /** Whether several machines may use it at a time. */
    public boolean isShared() {
        return address.isShared();
    }

    /** A connection that nobody else gets, for what belongs to a connection and ends with it. */
    public Handle ownConnection() {
        return ownConnection(address);
    }

    private static Handle ownConnection(DatabaseAddress address) {
        var credentials = new Properties();
        credentials.putAll(address.credentials());
        return LostConnection.retried(
                PATIENCE, () -> Jdbi.create(address.url(), credentials).open());
    }

    /** SQL states that say that a connection was lost, parted by commas, for libraries that make connections of their own. */
    public static String lostConnectionStates() {
        return LostConnection.postgresqlStates();
    }

    public DataSource connections() {
        return connections;
    }

    @Override
    public void close() {
        connections.close();
    }
}

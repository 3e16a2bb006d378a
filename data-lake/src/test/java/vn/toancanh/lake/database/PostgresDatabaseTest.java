package vn.toancanh.lake.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.PostgresServer;

/** Which database is used, and how the lake goes on when PostgreSQL has cut it off. */
class PostgresDatabaseTest {

    private static final Home HOME = new Home(Path.of("/srv/toancanh"));

    @Test
    void aConnectionThatTheServerEndedIsMadeAnew() {
        var address = PostgresServer.shared().newDatabase();
        try (var database = LakeDatabase.open(address)) {
            for (int i = 0; i < 3; i++) {
                assertThat(one(database)).isOne();
                PostgresServer.shared().cutConnections(address);
            }
            assertThat(one(database)).isOne();
        }
    }

    @Test
    void aServerThatIsStartedAgainIsWaitedFor() throws Exception {
        try (var server = PostgresServer.begun();
                var database = LakeDatabase.open(server.newDatabase())) {
            assertThat(one(database)).isOne();
            server.stop();
            var starting = CompletableFuture.runAsync(server::start);
            assertThat(one(database)).isOne();
            starting.get();
        }
    }

    private static int one(LakeDatabase database) {
        return database.ask(
                handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    }

    @Test
    void aPasswordInTheAddressIsToldToNobody() {
        var address = DatabaseAddress.of(
                HOME, Map.of("TOANCANH_DATABASE_URL", "jdbc:postgresql://db/lake?user=a&password=secret&ssl=true"));

        assertThat(address).hasToString("jdbc:postgresql://db/lake?user=a&password=…&ssl=true");
        assertThat(address.credentials()).isEmpty();
    }

    @Test
    void anotherKindOfDatabaseIsRefusedWithWhatIsAccepted() {
        assertThatThrownBy(() -> DatabaseAddress.of(HOME, Map.of("TOANCANH_DATABASE_URL", "postgres://db/lake")))
                .isInstanceOf(LakeException.class)
                .hasMessage(
                        "Cannot use TOANCANH_DATABASE_URL=postgres://db/lake:"
                                + " jdbc:postgresql://HOST:PORT/DATABASE is accepted; without it the database is in the home folder.");
    }

    @Test
    void aWrongPasswordIsSaid() {
        var right = PostgresServer.shared().newDatabase();

        assertThatThrownBy(() -> LakeDatabase.open(new DatabaseAddress(right.url(), right.user(), "wrong")))
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot open the lake's database " + right.url() + ": ")
                .hasMessageContaining("password authentication failed")
                .hasMessageEndingWith(
                        "A database of PostgreSQL that answers, and where this user may make tables, is accepted.");
    }
}

package vn.toancanh.lake.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.PostgresServer;

/** A database of an older version is brought up to date with what it holds. */
class MigrationTest {
    @TempDir
    Path folder;

    private enum Kind {
        EMBEDDED,
        POSTGRESQL
    }

    private DatabaseAddress empty(Kind kind) {
        return switch (kind) {
            case EMBEDDED -> DatabaseAddress.of(new Home(folder).create(), Map.of());
            case POSTGRESQL -> PostgresServer.shared().newDatabase();
        };
    }

    @ParameterizedTest
    @EnumSource
    void aDeliveryCountsAsCheckedWithTheDefinitionsOfTheFirstReleaseThatCountedIt(Kind kind) {
        var address = empty(kind);
        migrateTo("2", address);
        Jdbi.create(address.url(), address.user(), address.password()).useHandle(handle -> {
            List.of("counted twice", "refused")
                    .forEach(id -> handle.execute(
                            "insert into delivery values (?, 'f', 'p', '2019', false, '', 's', 'n', 1, current_timestamp)",
                            id));
            handle.execute("insert into lake_release values (1, null, null, current_timestamp, 'first')");
            handle.execute("insert into lake_release values (2, 1, null, current_timestamp, 'second')");
            handle.execute("insert into release_delivery values (1, 'counted twice'), (2, 'counted twice')");
        });

        try (var database = LakeDatabase.open(address)) {
            var hashes = database.ask(handle -> handle.createQuery(
                            "select coalesce(config_hash, 'none') from delivery order by delivery_id")
                    .mapTo(String.class)
                    .list());
            assertThat(hashes).containsExactly("first", "none");
        }
    }

    private static void migrateTo(String version, DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:vn/toancanh/lake/migration")
                .table("lake_migration")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(version)
                .load()
                .migrate();
    }
}

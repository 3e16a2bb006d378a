package vn.toancanh.lake.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.PostgresServer;
import vn.toancanh.lake.delivery.CountedSpans;
import vn.toancanh.lake.delivery.Delivery;

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

    @ParameterizedTest
    @EnumSource
    void everyReleaseCountsWhatItCountedBeforeSpansWereKept(Kind kind) {
        var address = empty(kind);
        migrateTo("14", address);
        var counted = Map.of(
                1L, List.of("added to", "taken back"),
                2L, List.of("added to", "taken back"),
                3L, List.of("added to", "only once"),
                4L, List.of("added to", "taken back"),
                5L, List.of("added to", "taken back"),
                6L, List.<String>of(),
                7L, List.of("added to", "late"));
        Jdbi.create(address.url(), address.user(), address.password()).useHandle(handle -> {
            List.of("added to", "taken back", "only once", "late", "refused").forEach(id -> deliver(handle, id));
            counted.keySet().stream().sorted().forEach(release -> publish(handle, release, counted.get(release)));
        });

        try (var database = LakeDatabase.open(address)) {
            counted.forEach((release, deliveries) -> {
                List<Delivery> found = database.ask(handle -> CountedSpans.ofRelease(handle, release));
                assertThat(found)
                        .as("release %d", release)
                        .extracting(Delivery::id)
                        .containsExactlyInAnyOrderElementsOf(deliveries);
            });
            List<String> spans = database.ask(MigrationTest::spans);
            assertThat(spans)
                    .containsExactly(
                            "added to 1 to 6",
                            "added to 7 to now",
                            "late 7 to now",
                            "only once 3 to 4",
                            "taken back 1 to 3",
                            "taken back 4 to 6");
        }
    }

    static void deliver(Handle handle, String id) {
        handle.execute(
                "insert into delivery (delivery_id, feed, provider, time_period, simulated, note, sha256, file_name,"
                        + " byte_count, received_at) values (?, 'f', 'p', '2019', false, '', 's', 'n', 1, current_timestamp)",
                id);
    }

    static void publish(Handle handle, long release, List<String> deliveries) {
        handle.execute(
                "insert into lake_release (release_id, published_at, config_hash) values (?, current_timestamp, 'h')",
                release);
        deliveries.forEach(id -> handle.execute("insert into release_delivery values (?, ?)", release, id));
    }

    private static List<String> spans(Handle handle) {
        return handle.createQuery("select * from counted_delivery order by delivery_id, from_release")
                .map((row, context) -> "%s %d to %s"
                        .formatted(
                                row.getString("delivery_id"),
                                row.getLong("from_release"),
                                Objects.requireNonNullElse(row.getString("until_release"), "now")))
                .list();
    }

    static void migrateTo(String version, DatabaseAddress address) {
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

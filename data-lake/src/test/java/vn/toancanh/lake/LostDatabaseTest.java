package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

/** Tables are opened with the database that they were written with, and never with a new one or another lake's. */
class LostDatabaseTest {

    @TempDir
    Path folder;

    private Home home;
    private DatabaseAddress embedded;

    @BeforeEach
    void begins() {
        home = new Home(folder.resolve("Ninh Bình"));
        embedded = DatabaseAddress.embedded(home);
    }

    @Test
    void aFileThatIsMissingIsNotMadeAnewBesideTables() throws IOException {
        publish(home, embedded);
        Path file = file();
        Path away = Files.copy(file, folder.resolve("away"));
        Files.delete(file);
        var rows = rows();

        assertThatThrownBy(() -> open(home, embedded))
                .isInstanceOf(DamagedHome.class)
                .hasMessage(
                        "Cannot open the lake's database %s: there is no such file, but %s was written with a database. Put the file back with which %s was written, or set TOANCANH_DATABASE_URL where that was a PostgreSQL. Nothing was changed. Stop every process of this home folder and put it back whole from a backup, or begin anew with what is kept: docs/operations.md tells how, under \"A damaged home folder\".",
                        file, home.lakeId(), home.warehouse());
        assertThat(file).doesNotExist();
        assertThat(rows()).isEqualTo(rows).hasSize(3);

        Files.copy(away, file);
        assertThat(latestRelease(home, embedded)).isOne();
    }

    @Test
    void norBesideTablesOfAnOlderProgramThatHaveNoId() throws IOException {
        publish(home, embedded);
        Files.delete(file());
        Files.delete(home.lakeId());

        assertThatThrownBy(() -> open(home, embedded))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining(
                        "there is no such file, but %s was written with a database.",
                        home.warehouse().resolve("deliveries"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aHomeWithPostgresqlIsNotBegunAnewWhereTheAddressIsForgotten() {
        publish(home, PostgresServer.shared().newDatabase());

        assertThatThrownBy(() -> open(home, embedded))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining("set TOANCANH_DATABASE_URL where that was a PostgreSQL.");
        assertThat(file()).doesNotExist();
    }

    @Test
    void anEmptyDatabaseOfPostgresqlStaysEmpty() {
        publish(home, embedded);
        var empty = PostgresServer.shared().newDatabase();

        assertThatThrownBy(() -> open(home, empty))
                .isInstanceOf(DamagedHome.class)
                .hasMessageStartingWith(
                        "Cannot open the lake's database %s: no tables of a lake are in its schema public, but %s was written with a database. TOANCANH_DATABASE_URL has to name the database, and by currentSchema the schema of it, with which %s was written, or not to be set where that is the file in the home folder.",
                        empty.url(), home.lakeId(), home.warehouse());
        assertThat(tablesIn(empty)).isZero();
        assertThat(latestRelease(home, embedded)).isOne();
    }

    @Test
    void anotherSchemaIsNotFilledEither() {
        var database = PostgresServer.shared().newDatabase();
        publish(home, database);
        var other = new DatabaseAddress(database.url() + "?currentSchema=other", database.user(), database.password());

        assertThatThrownBy(() -> open(home, other))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining("no tables of a lake are in its schema of that name, but ");
        PostgresServer.shared().tell(database, "create schema other");
        assertThatThrownBy(() -> open(home, other))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining("no tables of a lake are in its schema other, but ");
        assertThat(latestRelease(home, database)).isOne();
    }

    @Test
    void theDatabaseOfAnotherLakeIsRefusedWithBothIds() throws IOException {
        var others = PostgresServer.shared().newDatabase();
        var otherHome = new Home(folder.resolve("Thanh Hóa"));
        publish(otherHome, others);
        publish(home, embedded);

        assertThatThrownBy(() -> open(home, others))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining("it is of lake %s, but %s says %s. ", id(otherHome), home.lakeId(), id(home));
    }

    @Test
    void aDatabaseThatWasBegunBesideTheRightOneIsRefused() throws IOException {
        open(home, embedded).close();
        Files.delete(home.lakeId());
        var right = PostgresServer.shared().newDatabase();
        publish(home, right);

        assertThatThrownBy(() -> open(home, embedded))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining("but %s says %s. Put the file back", home.lakeId(), id(home));
        assertThat(latestRelease(home, right)).isOne();
    }

    @Test
    void aLakeOfAnOlderProgramIsGivenAnIdWhenItIsOpened() throws IOException {
        publish(home, embedded);
        ask(embedded, handle -> handle.execute("update lake_identity set lake_id = null"));

        assertThatThrownBy(() -> open(home, embedded)).hasMessageContaining("it is of no lake yet, but ");
        Files.delete(home.lakeId());

        assertThat(latestRelease(home, embedded)).isOne();
        assertThat(id(home)).hasSize(36);
        assertThat(latestRelease(home, embedded)).isOne();
    }

    @Test
    void aLakeWithoutAnIdIsNotGivenThatOfADatabaseThatDoesNotKnowItsTables() throws IOException {
        publish(home, embedded);
        Files.delete(home.lakeId());
        ask(embedded, handle -> handle.execute("delete from iceberg_tables where table_name like 'records%'"));

        assertThatThrownBy(() -> open(home, embedded))
                .isInstanceOf(DamagedHome.class)
                .hasMessageContaining(
                        "it knows nothing of what is in %s. ", home.warehouse().resolve("records_population_register"));
        assertThat(home.lakeId()).doesNotExist();
    }

    @Test
    void aBeginningThatWasKilledIsFinished() throws IOException {
        open(home, embedded).close();
        var id = id(home);
        Files.delete(home.lakeId());

        publish(home, embedded);

        assertThat(id(home)).isEqualTo(id);
        assertThat(home.warehouse()).isDirectoryNotContaining("glob:**/.lake-id-*");
    }

    @Test
    void serversThatBeginALakeAtOnceAgreeOnItsId() throws Exception {
        var shared = PostgresServer.shared().newDatabase();
        for (var address : List.of(shared, embedded)) {
            var begun = new Home(folder.resolve(address.isShared() ? "shared" : "Ninh Bình"));
            var servers = IntStream.range(0, 4)
                    .<Callable<Long>>mapToObj(any -> () -> latestRelease(begun, address))
                    .toList();
            try (var threads = Executors.newCachedThreadPool()) {
                for (var latest : threads.invokeAll(servers)) {
                    assertThat(latest.get()).isZero();
                }
            }
            assertThat(latestRelease(begun, address)).isZero();
        }
    }

    private static void publish(Home home, DatabaseAddress address) {
        try (var lake = open(home, address)) {
            new Province(home).handIn(lake, 5);
            Province.run(lake);
        }
    }

    private static long latestRelease(Home home, DatabaseAddress address) {
        try (var lake = open(home, address)) {
            return lake.releases().latestId();
        }
    }

    private static Lake open(Home home, DatabaseAddress address) {
        return Lake.open(home, address, Clock.systemUTC(), CodeVersion.UNPACKED);
    }

    private static int tablesIn(DatabaseAddress database) {
        return ask(database, handle -> handle.createQuery(
                        "select count(*) from information_schema.tables where table_schema = 'public'")
                .mapTo(Integer.class)
                .one());
    }

    private static <T> T ask(DatabaseAddress address, HandleCallback<T, RuntimeException> question) {
        return Jdbi.create(address.url(), address.user(), address.password()).withHandle(question);
    }

    private Path file() {
        return Path.of(home.database() + ".mv.db");
    }

    private static String id(Home home) throws IOException {
        return Files.readString(home.lakeId()).strip();
    }

    private List<Path> rows() throws IOException {
        try (var files = Files.walk(home.warehouse())) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }
}

package vn.toancanh.lake.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.lake.ChildProcess;
import vn.toancanh.lake.DamagedHome;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.delivery.CountedSpans;
import vn.toancanh.lake.delivery.Delivery;

/** An embedded database that is made or upgraded is there whole, or as it was before. */
class EmbeddedUpgradeTest {
    private static final String BEFORE_SPANS = "15";
    private static final String SPANS = "16";

    @TempDir
    Path folder;

    @Test
    void aHomeThatWasLeftAtAnyStatementOfItsMakingOpens() {
        var home = home("new");
        var left = new ArrayList<Home>();

        LakeDatabase.open(address(home), AtStatement.of("1", () -> left.add(copy(home))))
                .close();

        assertThat(left).hasSizeGreaterThan(5);
        assertThat(left).allSatisfy(each -> assertThat(deliveriesOf(each)).isEmpty());
    }

    @Test
    void nothingIsLostOfAHomeThatWasLeftAtAnyStatementOfItsUpgrade() {
        var home = older("older");
        var left = new ArrayList<Home>();

        LakeDatabase.open(address(home), AtStatement.of(SPANS, () -> left.add(copy(home))))
                .close();

        assertThat(deliveriesOf(home)).containsExactly("counted");
        assertThat(left).hasSize(4);
        assertThat(left).allSatisfy(each -> assertThat(deliveriesOf(each)).containsExactly("counted"));
    }

    @ParameterizedTest
    @CsvSource({"1, 3", SPANS + ", 2"})
    void theNextProcessOpensWhatAKilledOneWasMigrating(String version, String statement) {
        var home = version.equals(SPANS) ? older("killed") : home("killed");
        try (var killed = ChildProcess.start(KilledUpgrade.class, home.root().toString(), version, statement)) {
            killed.awaits("dies").ends();
        }

        assertThat(deliveriesOf(home)).isEqualTo(version.equals(SPANS) ? List.of("counted") : List.of());
        assertThat(home.root().resolve("database/toancanh.upgrade.mv.db")).doesNotExist();
    }

    @Test
    void whatAProcessOfTheOlderVersionHasOpenIsRefusedAndStaysAsItIs() {
        var home = older("open");
        try (var older =
                ChildProcess.start(OlderProgram.class, home.root().toString()).awaits("open")) {
            assertThatThrownBy(() ->
                            new EmbeddedUpgrade(home.database(), Migrations.ALL, Duration.ofMillis(300)).upgrade())
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "it is of an older version of this program and has to be upgraded, but a process that began with that version still has it open. End it, as every process of this home folder, and begin this one again");
            older.goesOn().awaits("ended").ends();
        }

        assertThat(deliveriesOf(home)).containsExactly("counted");
        try (var database = LakeDatabase.open(address(home))) {
            int delivered = database.ask(handle -> handle.createQuery("select count(*) from delivery")
                    .mapTo(Integer.class)
                    .one());
            assertThat(delivered).isEqualTo(2);
        }
    }

    @Test
    void whatAnOlderProgramLeftWhenItWasKilledIsToldWithItsFileAndWhatToDo() {
        var home = older("halved");
        Jdbi.create(address(home).url(), "sa", "")
                .useHandle(handle -> handle.execute("create table counted_delivery (delivery_id varchar(32))"));

        assertThatThrownBy(() -> LakeDatabase.open(address(home)))
                .isInstanceOf(DamagedHome.class)
                .hasMessageStartingWith(
                        "Cannot open the lake's database %s.mv.db: its tables are those of no version, as an older program leaves them that is killed while it makes or upgrades them (Table \"counted_delivery\" already exists",
                        home.database())
                .hasMessageEndingWith(
                        "Nothing was changed. Stop every process of this home folder and put it back whole from a backup, or begin anew with what is kept: docs/operations.md tells how, under \"A damaged home folder\".");
        int counted = Jdbi.create(address(home).url(), "sa", "")
                .withHandle(handle -> handle.createQuery("select count(*) from release_delivery")
                        .mapTo(Integer.class)
                        .one());
        assertThat(counted).as("all of the older version is there").isEqualTo(1);
    }

    /** A mistake of a migration is no damage: putting a backup back would not mend it. */
    @ParameterizedTest
    @ValueSource(strings = {"selec 1", "select 1 +"})
    void aMigrationThatFailsOtherwiseIsNotToldAsADamagedHome(String mistake) {
        var home = older("mistaken");
        var mistaken =
                AtStatement.of(SPANS, () -> Jdbi.create("jdbc:h2:mem:").useHandle(handle -> handle.execute(mistake)));

        assertThatThrownBy(() -> LakeDatabase.open(address(home), mistaken))
                .isInstanceOf(LakeException.class)
                .isNotInstanceOf(DamagedHome.class)
                .hasMessageStartingWith("Cannot open the lake's database ");
        assertThat(deliveriesOf(home)).containsExactly("counted");
    }

    @Test
    void tablesThatAreNotThereSpeakOfAHalvedUpgradeOnlyWhileThereIsOne() {
        var missing = catchThrowableOfType(JdbiException.class, () -> Jdbi.create("jdbc:h2:mem:")
                .useHandle(handle -> handle.execute("delete from delivery")));
        var damage = new EmbeddedDamage(folder.resolve("toancanh"));

        assertThat(damage.in(missing)).isEmpty();
        assertThat(damage.inMigration(missing)).hasValueSatisfying(told -> assertThat(told)
                .hasMessageContaining("its tables are those of no version")
                .hasMessageContaining("Table \"DELIVERY\" not found"));
    }

    @Test
    void aFileThatIsNoDatabaseAnyMoreIsToldSo() throws IOException {
        var home = older("damaged");
        Files.write(Path.of(home.database() + ".mv.db"), new byte[8192]);

        assertThatThrownBy(() -> LakeDatabase.open(address(home)))
                .isInstanceOf(DamagedHome.class)
                .hasMessageStartingWith(
                        "Cannot open the lake's database %s.mv.db: the file is damaged (", home.database())
                .hasMessageContaining("put it back whole from a backup");
    }

    private Home home(String name) {
        return new Home(folder.resolve(name)).create();
    }

    /** With a release that counts one delivery. */
    private Home older(String name) {
        var home = home(name);
        MigrationTest.migrateTo(BEFORE_SPANS, address(home));
        Jdbi.create(address(home).url(), "sa", "").useHandle(handle -> {
            MigrationTest.deliver(handle, "counted");
            MigrationTest.publish(handle, 1, List.of("counted"));
        });
        return home;
    }

    private static DatabaseAddress address(Home home) {
        return DatabaseAddress.of(home, Map.of());
    }

    /** What a process that is killed now leaves on the disk. */
    private Home copy(Home home) {
        try (var files = Files.list(home.database().getParent())) {
            var copy = new Home(Files.createTempDirectory(folder, "left")).create();
            for (var file : files.toList()) {
                Files.copy(file, copy.database().resolveSibling(file.getFileName()));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> deliveriesOf(Home home) {
        try (var database = LakeDatabase.open(address(home))) {
            return database.ask(handle -> CountedSpans.ofRelease(handle, 1)).stream()
                    .map(Delivery::id)
                    .toList();
        }
    }
}

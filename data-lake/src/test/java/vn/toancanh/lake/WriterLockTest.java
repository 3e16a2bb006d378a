package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

/** Who may write, and how a writer learns that it may no longer. */
class WriterLockTest {

    private static final Duration SHORT = Duration.ofMillis(120);

    @TempDir
    Path folder;

    private final DatabaseAddress database = PostgresServer.shared().newDatabase();

    private Lake machine(String home, DatabaseAddress database) {
        return Lake.open(new Home(folder.resolve(home)), database, Clock.systemUTC(), CodeVersion.UNPACKED);
    }

    /** As two machines have it that share the database and, mounted at the same place, the tables. */
    private DatabaseAddress inSchema(String schema) {
        try (var lake = machine("any", database)) {
            assertThat(lake.releases().latestId()).isZero();
        }
        PostgresServer.shared().tell(database, "create schema if not exists " + schema);
        return new DatabaseAddress(database.url() + "?currentSchema=" + schema, database.user(), database.password());
    }

    @Test
    void aFileThatIsNotOfThisMachineHoldsNobodyOffButTheDatabaseDoes() {
        try (Lake one = machine("shared", database);
                Lake other = machine("shared", database);
                LakeRun run = one.beginRun()) {
            assertThat(run.base()).isEmpty();
            assertThat(one.home().warehouse().resolve(".writer.lock")).doesNotExist();
            assertThatThrownBy(() -> other.beginRun(SHORT))
                    .isInstanceOf(LakeException.class)
                    .hasMessageMatching("Cannot write to the lake: process %d on .+ has been writing since .+"
                            .formatted(ProcessHandle.current().pid()));
        }
    }

    @Test
    void lakesOfTwoSchemasDoNotWaitForOneAnother() {
        try (Lake one = machine("one", inSchema("ninh_binh"));
                Lake other = machine("other", inSchema("thanh_hoa"));
                LakeRun run = one.beginRun();
                LakeRun meanwhile = other.beginRun(SHORT)) {
            assertThat(run.base()).isEqualTo(meanwhile.base());
        }
    }

    @Test
    void aWriterWhoseConnectionWasCutWritesNothingMoreAndTheNextFinishes() {
        var province = new Province(new Home(folder.resolve("shared")));
        try (Lake one = machine("shared", database);
                Lake other = machine("shared", database)) {
            province.handIn(one, 7);
            assertThatThrownBy(() -> Province.run(one, point -> {
                        if (point.equals("totals committed")) {
                            PostgresServer.shared().cutConnections(database);
                        }
                    }))
                    .isInstanceOf(LakeException.class)
                    .hasMessageStartingWith(
                            "Cannot go on writing to the lake: its writer's lock in the database was lost (")
                    .hasMessageEndingWith("What was written is dropped, the deliveries still wait: run again.");

            assertThat(other.releases().latestId()).isZero();
            Province.run(other);
            assertThat(Province.amounts(one)).containsExactly(7.0);
        }
    }

    @Test
    void aFileThatWasLeftIsNotHeldAnyMore() {
        var lock = new FileWriterLock(folder.resolve("lock"));
        assertThatThrownBy(lock::requireHeld).isInstanceOf(LakeException.class);
        WriterLock.taken(lock, Duration.ZERO);
        assertThatCode(lock::requireHeld).doesNotThrowAnyException();
        lock.close();
        assertThatThrownBy(lock::requireHeld)
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot go on writing to the lake: the lock on " + folder.resolve("lock"));
    }
}

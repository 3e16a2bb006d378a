package vn.toancanh.lake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import vn.toancanh.config.definition.DefinitionArchive;
import vn.toancanh.config.definition.DefinitionSet;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.DeliveryHistory;
import vn.toancanh.lake.delivery.Inbox;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.Releases;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.run.RunLog;
import vn.toancanh.lake.table.LakeTables;
import vn.toancanh.lake.table.TableReader;
import vn.toancanh.lake.table.TotalRow;

/** The door to the lake: everybody reads, hands in deliveries, and one run at a time writes. */
public final class Lake implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Home home;
    private final LakeDatabase database;
    private final LakeTables tables;
    private final Clock clock;
    private final CodeVersion codeVersion;
    private final Inbox inbox;
    private final Releases releases;
    private final RunLog runs;

    private Lake(Home home, LakeDatabase database, LakeTables tables, Clock clock, CodeVersion codeVersion) {
        this.home = home;
        this.database = database;
        this.tables = tables;
        this.clock = clock;
        this.codeVersion = codeVersion;
        this.inbox = new Inbox(home.inbox(), database, clock);
        this.releases = new Releases(database);
        this.runs = new RunLog(database, this::nobodyWrites);
    }

    /** Opens the lake of a home folder for a program without a version, making what is not there yet. */
    public static Lake open(Home home) {
        return open(home, CodeVersion.UNPACKED);
    }

    /** @param codeVersion which program opens it, as its releases will say */
    public static Lake open(Home home, CodeVersion codeVersion) {
        return open(home, DatabaseAddress.of(home, System.getenv()), Clock.systemUTC(), codeVersion);
    }

    public static Lake open(Home home, DatabaseAddress address, Clock clock, CodeVersion codeVersion) {
        home.create();
        var identity = new LakeIdentity(home, address);
        identity.requireADatabase();
        LakeDatabase database = LakeDatabase.open(address);
        try {
            identity.requireSame(database);
            LakeTables tables = prepared(LakeTables.open(address, home.warehouse()), () -> identity.keep(database));
            return new Lake(home, database, tables, clock, codeVersion);
        } catch (DamagedHome e) {
            database.close();
            throw e;
        } catch (RuntimeException e) {
            database.close();
            throw new LakeException("Cannot open the lake in %s: %s".formatted(home.root(), e.getMessage()), e);
        }
    }

    private static LakeTables prepared(LakeTables tables, Runnable then) {
        try {
            List.of(Conclusion.TABLE, Rejection.TABLE, Finding.TABLE, TotalRow.TABLE)
                    .forEach(tables::prepare);
            then.run();
            return tables;
        } catch (RuntimeException e) {
            tables.close();
            throw e;
        }
    }

    public Home home() {
        return home;
    }

    /** Reads the tables, as of a release or as they are. */
    public TableReader reader() {
        return tables.reader();
    }

    /** Reads and writes the tables, for the run that holds the writer's lock. */
    LakeTables tables() {
        return tables;
    }

    /** Which program writes. */
    public CodeVersion codeVersion() {
        return codeVersion;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Releases releases() {
        return releases;
    }

    /** The database, for a scheduler whose table is one of ours. */
    public DataSource connections() {
        return database.connections();
    }

    /** Every run that was ever begun, by whichever process. */
    public RunLog runs() {
        return runs;
    }

    public DeliveryHistory history() {
        return new DeliveryHistory(tables.reader(), inbox);
    }

    /** What differs from one release to another. */
    public ReleaseDiff diff(Release from, Release to) {
        return ReleaseDiff.between(from, to, reader(), new DefinitionArchive(home.releasedDefinitions()));
    }

    /** What is defined otherwise now than when the release was made, which the next run will go by. */
    public DefinitionChange definedSince(Release release, DefinitionSet now) {
        return DefinitionChange.since(release, now, new DefinitionArchive(home.releasedDefinitions()));
    }

    /** What expiring would do, without doing it. */
    public Expiry rehearsedExpiry(Retention retention) {
        return new Expiring(this, retention, clock.instant()).rehearse();
    }

    /** Waits for the writer before us, and begins at the latest release. */
    public LakeRun beginRun() {
        return beginRun(PATIENCE);
    }

    /** @param whileWaiting asked again and again while another writes; what it throws ends the waiting */
    public LakeRun beginRun(Runnable whileWaiting) {
        return beginRun(PATIENCE, whileWaiting);
    }

    public LakeRun beginRun(Duration patience) {
        return beginRun(patience, () -> {});
    }

    private LakeRun beginRun(Duration patience, Runnable whileWaiting) {
        WriterLock lock = WriterLock.taken(WriterLock.of(home, database), patience, whileWaiting);
        try {
            return LakeRun.begin(this, lock, clock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private boolean nobodyWrites() {
        try (WriterLock lock = WriterLock.of(home, database)) {
            return lock.tryTake();
        }
    }

    @Override
    public void close() {
        tables.close();
        database.close();
    }
}

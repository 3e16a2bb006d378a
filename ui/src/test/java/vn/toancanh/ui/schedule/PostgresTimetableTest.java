package vn.toancanh.ui.schedule;

import java.time.Clock;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.PostgresServer;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.release.CodeVersion;

/** All that is promised of what is due, with PostgreSQL as the database. */
class PostgresTimetableTest extends TimetableTest {
    private final DatabaseAddress database = PostgresServer.shared().newDatabase();

    @Override
    Lake open() {
        return Lake.open(new Home(folder), database, Clock.systemUTC(), CodeVersion.UNPACKED);
    }
}

package vn.toancanh.lake;

import java.time.Clock;
import vn.toancanh.lake.release.CodeVersion;

/** All that is promised of releases, with PostgreSQL as the database. */
class PostgresReleaseTest extends ReleaseTest {

    @Override
    Lake open(Home home) {
        return Lake.open(home, PostgresServer.shared().newDatabase(), Clock.systemUTC(), CodeVersion.UNPACKED);
    }
}

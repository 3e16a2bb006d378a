package vn.toancanh.lake;

import vn.toancanh.lake.database.DatabaseAddress;

/** All that is promised of releases, with PostgreSQL as the database. */
class PostgresReleaseTest extends ReleaseTest {

    @Override
    DatabaseAddress database(Home home) {
        return PostgresServer.shared().newDatabase();
    }
}

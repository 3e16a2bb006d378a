package vn.toancanh.lake;

import vn.toancanh.lake.database.DatabaseAddress;

/** All that is promised of files that are handed in, with PostgreSQL as the database. */
class PostgresReceivingTest extends ReceivingTest {

    @Override
    DatabaseAddress database(Home home) {
        return PostgresServer.shared().newDatabase();
    }
}

package vn.toancanh.lake.run;

import vn.toancanh.lake.PostgresServer;
import vn.toancanh.lake.database.DatabaseAddress;

/** All that is promised of the log of runs, with PostgreSQL as the database. */
class PostgresRunLogTest extends RunLogTest {
    @Override
    DatabaseAddress address() {
        return PostgresServer.shared().newDatabase();
    }
}

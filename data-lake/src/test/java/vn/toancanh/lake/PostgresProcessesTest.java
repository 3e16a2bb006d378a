package vn.toancanh.lake;

import java.util.Map;
import vn.toancanh.lake.database.DatabaseAddress;

/** Processes that are killed and followed by others, with PostgreSQL as the database. */
class PostgresProcessesTest extends ProcessesTest {

    private final DatabaseAddress database = PostgresServer.shared().newDatabase();

    @Override
    Map<String, String> environment() {
        return PostgresServer.environment(database);
    }
}

package vn.toancanh.lake.database;

import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Does something after each statement of one migration, as of a moment in which a process may be killed.
 *
 * @param version the migration's number
 */
record AtStatement(String version, Runnable action) implements Callback {

    static Migrations of(String version, Runnable action) {
        return new Migrations(List.of(new AtStatement(version, action)));
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE_STATEMENT;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (context.getMigrationInfo().getVersion().getVersion().equals(version)) {
            action.run();
        }
    }

    @Override
    public String getCallbackName() {
        return "at each statement of " + version;
    }
}

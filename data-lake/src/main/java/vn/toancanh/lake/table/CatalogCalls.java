package vn.toancanh.lake.table;

import java.util.function.Supplier;
import org.apache.iceberg.Table;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import vn.toancanh.lake.database.DatabaseFailure;

/** Asks and changes what the catalog knows of tables, and says in the lake's words that its database has failed. */
final class CatalogCalls {

    private CatalogCalls() {}

    /**
     * @param what which tables it is about, as in "table totals stands"
     * @throws DatabaseFailure if the catalog's database cannot be asked
     */
    static <T> T told(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (UncheckedSQLException e) {
            throw new DatabaseFailure("in which %s".formatted(what), e);
        }
    }

    /** @throws DatabaseFailure if the catalog's database cannot be asked or changed */
    static <T> T told(Table table, Supplier<T> call) {
        return told("table %s stands".formatted(TableOpening.shortName(table)), call);
    }

    /** @throws DatabaseFailure if the catalog's database cannot be changed */
    static void change(Table table, Runnable commit) {
        told(table, () -> {
            commit.run();
            return table;
        });
    }
}

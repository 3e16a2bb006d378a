package vn.toancanh.lake.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.Callback;

/**
 * The steps that bring the tables of the lake's database up to this version.
 *
 * @param told who hears of each step and statement
 */
record Migrations(List<Callback> told) {

    /** In which the database notes those that it has taken. */
    static final String TABLE = "lake_migration";

    /** As everybody takes them. */
    static final Migrations ALL = new Migrations(List.of());

    Migrations {
        told = List.copyOf(told);
    }

    /** Whether the database lacks any of them. */
    boolean arePendingFor(DataSource database) {
        return of(database).info().pending().length > 0;
    }

    /** Takes those that the database lacks, and refuses one in which others were taken under the same numbers. */
    void takeIn(DataSource database) {
        of(database).migrate();
    }

    private Flyway of(DataSource database) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:vn/toancanh/lake/migration")
                .table(TABLE)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .callbacks(told.toArray(Callback[]::new))
                .load();
    }
}

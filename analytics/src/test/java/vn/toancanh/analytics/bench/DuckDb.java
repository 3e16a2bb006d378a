package vn.toancanh.analytics.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.MeasureId;

/** The peer: DuckDB in this process, with the units and sectors as tables. */
final class DuckDb implements AutoCloseable {
    private final RecordFiles files;
    private final Connection connection;

    private DuckDb(RecordFiles files, String database) throws SQLException {
        this.files = files;
        connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        try (var statement = connection.createStatement()) {
            statement.execute("set threads = " + InArrays.THREADS);
        }
    }

    /** A database in memory, with its tables. */
    static DuckDb inMemory(RecordFiles files) throws SQLException {
        var made = new DuckDb(files, "");
        made.fill();
        return made;
    }

    /** A database that was made before. */
    static DuckDb open(RecordFiles files, Path database) throws SQLException {
        return new DuckDb(files, database.toString());
    }

    /** Makes a database that others open. */
    static void make(RecordFiles files, Path database) throws SQLException {
        try (var made = new DuckDb(files, database.toString())) {
            made.fill();
        }
    }

    private void fill() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table sections (division varchar, section varchar)");
            statement.execute("create table above (time_period varchar, ref_area varchar, area varchar)");
        }
        fillSections();
        fillAreas();
    }

    private void fillSections() throws SQLException {
        try (var sections = connection.prepareStatement("insert into sections values (?, ?)")) {
            var measure =
                    Shipped.DEFINITIONS.measure(new MeasureId("value-added")).orElseThrow();
            for (var entry : measure.by().orElseThrow().list().orElseThrow().entries()) {
                sections.setString(1, entry.prefix());
                sections.setString(2, entry.group());
                sections.addBatch();
            }
            sections.executeBatch();
        }
    }

    /** Where each unit adds up to, by period; row by row would take longer than the totals. */
    private void fillAreas() throws SQLException {
        try (var above = connection.unwrap(DuckDBConnection.class).createAppender("main", "above")) {
            for (int number = 0; number < Workload.PERIODS; number++) {
                var period = files.workload().period(number).toString();
                var geography = files.geography(number);
                for (var leaf : files.leaves(number)) {
                    for (var area : geography.upwardsFrom(new AreaCode(leaf))) {
                        above.beginRow();
                        above.append(period);
                        above.append(leaf);
                        above.append(area.code().value());
                        above.endRow();
                    }
                }
            }
        }
    }

    /** Makes the table of totals anew; returns how many there are. */
    long totals() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    create or replace table totals as with leaves as (%s)
                    select measure, part, time_period, area, sum(amount)::bigint amount
                    from leaves join above using (time_period, ref_area) group by all
                    """.formatted(files.workload().query.formatted(files.pattern())));
            try (var count = statement.executeQuery("select count(*) from totals")) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    /** Writes the table of totals. */
    void write(Path to) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("copy totals to '%s' (format parquet)".formatted(to));
        }
    }

    void assertSame(Map<String, Long> ours) throws SQLException {
        var theirs = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from totals")) {
            while (rows.next()) {
                theirs.put(
                        InArrays.key(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)),
                        rows.getLong(5));
            }
        }
        assertThat(ours).hasSameSizeAs(theirs);
        theirs.forEach((key, amount) -> assertThat(ours.get(key)).as(key).isEqualTo(amount));
    }

    /** That two files hold the same totals. */
    static void assertSame(Path ours, Path theirs) throws SQLException {
        var counted = "select measure, part, time_period, ref_area, amount from '%s'".formatted(ours);
        var peers = "select measure, part, time_period, area, amount from '%s'".formatted(theirs);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select (select count(*) from ((%1$s) except all (%2$s))), (select count(*) from ((%2$s) except all (%1$s))), (select count(*) from (%1$s))"
                                .formatted(counted, peers))) {
            rows.next();
            assertThat(rows.getLong(1)).as("totals that DuckDB has otherwise").isZero();
            assertThat(rows.getLong(2))
                    .as("totals of DuckDB that are not there")
                    .isZero();
            assertThat(rows.getLong(3)).isPositive();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

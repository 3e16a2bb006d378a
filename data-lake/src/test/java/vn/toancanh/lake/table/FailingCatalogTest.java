package vn.toancanh.lake.table;

import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.StringType;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.DatabaseFailure;
import vn.toancanh.lake.database.LakeDatabase;

/** Whatever Iceberg was about to do when the database failed, the lake says so in its own words. */
class FailingCatalogTest {
    private static final LakeTable LINES =
            LakeTable.recordsOf(new FeedId("lines"), new Schema(required(1, "delivery_id", StringType.get())));
    private static final Partition MAY = Partition.of("delivery_id", "may");

    @TempDir
    Path folder;

    private LakeDatabase database;
    private LakeTables tables;

    @BeforeEach
    void opensWithTwoCommits() {
        var home = new Home(folder).create();
        var address = DatabaseAddress.embedded(home);
        database = LakeDatabase.open(address);
        tables = LakeTables.open(address, home.warehouse());
        tables.writer().replaceRows(LINES, MAY, List.of(row("may")));
        tables.writer().replaceRows(LINES, MAY, List.of(row("may"), row("may")));
    }

    @AfterEach
    void closes() {
        tables.close();
        database.close();
    }

    @Test
    void commitsThatTheDatabaseRefusesAreToldByTable() {
        database.change(handle -> handle.execute("alter table iceberg_tables add constraint full_disk"
                + " check (table_name <> 'records_lines') nocheck"));

        List.<ThrowingCallable>of(
                        () -> tables.writer().replaceRows(LINES, MAY, List.of()),
                        () -> tables.writer().replaceRows(LINES, MAY, List.of(row("may"))),
                        () -> tables.released().resetTo(Map.of()),
                        () -> tables.cleaning(Map.of(), Instant.now().plus(Duration.ofDays(1)))
                                .clean())
                .forEach(commit -> assertThatThrownBy(commit)
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageStartingWith("Cannot use the lake's database in which table records_lines stands: ")
                        .hasMessageContaining("full_disk"));
    }

    @Test
    void tablesThatCannotBeListedAreToldTogether() {
        database.change(handle -> handle.execute("alter table iceberg_tables rename to gone"));

        List.<ThrowingCallable>of(() -> tables.released().snapshots(), () -> tables.cleaning(Map.of(), Instant.now())
                        .rehearsed())
                .forEach(listing -> assertThatThrownBy(listing)
                        .isInstanceOf(DatabaseFailure.class)
                        .hasMessageStartingWith("Cannot use the lake's database in which the tables stand: "));
    }

    private static Record row(String delivery) {
        var row = GenericRecord.create(LINES.schema());
        row.setField("delivery_id", delivery);
        return row;
    }
}

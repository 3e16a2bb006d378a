package vn.toancanh.lake.table;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.DoubleType;
import org.apache.iceberg.types.Types.IntegerType;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;

class LakeTablesTest {

    private static final FeedId FEED = new FeedId("fixed-broadband");

    private static final LakeTable LINES = LakeTable.recordsOf(
            FEED,
            new Schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "ref_area", StringType.get()),
                    required(3, "lines", LongType.get()),
                    optional(4, "speed", DoubleType.get())));

    private static final Partition MAY = Partition.of("delivery_id", "20240501000000000-may");
    private static final Partition JUNE = Partition.of("delivery_id", "20240601000000000-june");

    @TempDir
    Path folder;

    private LakeDatabase database;
    private LakeTables tables;
    private TableReader reader;
    private TableWriter writer;

    @BeforeEach
    void opens() {
        Home home = new Home(folder.resolve("Ninh Bình 37")).create();
        DatabaseAddress address = DatabaseAddress.embedded(home);
        database = LakeDatabase.open(address);
        tables = LakeTables.open(address, home.warehouse());
        reader = tables.reader();
        writer = tables.writer();
    }

    @AfterEach
    void closes() {
        tables.close();
        database.close();
    }

    private DataFolder written(String message, Map<String, Object> row) {
        DataFolder files = writer.newDataFolder(LINES);
        PlainParquet.write(files.path().resolve("part-0.snappy.parquet"), message, List.of(row));
        return files;
    }

    private DataFolder may() {
        return written(
                "message spark_schema { optional int64 lines; optional binary ref_area (UTF8); optional int32 other; }",
                Map.of("lines", 3L, "ref_area", "Xã Hoà Bình", "other", 1));
    }

    @Test
    void readsWhatSparkWroteByTheNamesOfItsColumns() {
        writer.replacePartitions(LINES, Map.of(MAY, may().files()));

        assertThat(reader.rows(
                        reader.current(LINES),
                        row -> List.of(row.getField("delivery_id"), row.getField("ref_area"), row.getField("lines"))))
                .containsExactly(List.of("20240501000000000-may", "Xã Hoà Bình", 3L));
    }

    @Test
    void readsSomeColumnsOfSomePartitions() {
        writer.replacePartitions(LINES, Map.of(MAY, may().files(), JUNE, may().files()));
        Slice slice = reader.current(LINES).columns("lines");

        assertThat(reader.rows(slice.in(JUNE), Record::struct))
                .singleElement()
                .satisfies(struct -> assertThat(struct.field("lines")).isNotNull());
        assertThat(reader.rows(slice.inAnyOf(List.of(MAY, JUNE)), row -> row.getField("lines")))
                .containsExactly(3L, 3L);
        assertThat(reader.rows(slice.inAnyOf(List.of()), row -> row)).isEmpty();
    }

    @Test
    void namesTheFilesOfASnapshot() {
        DataFolder may = may();
        writer.replacePartitions(LINES, Map.of(MAY, may.files()));
        Slice before = reader.current(LINES);
        writer.replacePartitions(LINES, Map.of(MAY, List.of(), JUNE, may().files()));

        assertThat(reader.filesOf(before)).isEqualTo(may.files());
        assertThat(reader.filesOf(before.in(JUNE))).isEmpty();
        assertThat(reader.filesOf(reader.current(LINES).in(JUNE))).hasSize(1);
        assertThat(reader.filesOf(reader.current(LINES).in(MAY))).isEmpty();
        assertThat(reader.filesOf(Slice.of(LINES, OptionalLong.empty()))).isEmpty();
    }

    @Test
    void aPartitionReplacedByNothingIsEmpty() {
        writer.replacePartitions(LINES, Map.of(MAY, List.of()));
        writer.replacePartitions(LINES, Map.of(MAY, may().files(), JUNE, may().files()));
        writer.replaceRows(LINES, MAY, List.of());

        assertThat(reader.rows(reader.current(LINES), row -> row.getField("delivery_id")))
                .containsExactly(JUNE.values().get("delivery_id"));
    }

    @Test
    void saysAllThatIsWrongWithAFile() {
        DataFolder wrong = written(
                "message spark_schema { optional binary lines (UTF8); optional binary delivery_id (UTF8); }",
                Map.of("lines", "3", "delivery_id", "another"));

        assertThatThrownBy(() -> writer.replacePartitions(LINES, Map.of(MAY, wrong.files())))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("to table records_fixed_broadband: ")
                .hasMessageContaining("column delivery_id holds another, and only 20240501000000000-may is accepted")
                .hasMessageContaining("column ref_area (string) is missing")
                .hasMessageContaining("column lines holds string, and long is accepted");
        assertThat(reader.filesOf(reader.current(LINES))).isEmpty();
    }

    @Test
    void refusesEmptyValuesWhereOneIsRequired() {
        DataFolder empty = written(
                "message spark_schema { optional int64 lines; optional binary ref_area (UTF8); }", Map.of("lines", 3L));

        assertThatThrownBy(() -> writer.replacePartitions(LINES, Map.of(MAY, empty.files())))
                .hasMessageEndingWith("column ref_area is empty in 1 row, and a value is required in each");
    }

    @Test
    void refusesToReplaceHalfAPartition() {
        assertThatThrownBy(() -> writer.replaceRows(TotalRow.TABLE, Partition.of("feed", "census"), List.of()))
                .isInstanceOf(LakeException.class)
                .hasMessage(
                        "Cannot replace partition {feed=census} of table totals: a value for each of [feed, time_period] is accepted");
    }

    @Test
    void refusesToDivideATableByWhatIsNoText() {
        assertThatThrownBy(() -> new LakeTable(
                        "lines", new Schema(required(1, "year", IntegerType.get())), List.of("year"), Kept.RELEASED))
                .hasMessage(
                        "Cannot divide table lines by year: found a column of int, and a column of strings is accepted");
    }

    @Test
    void growsWithItsDefinition() {
        writer.replacePartitions(LINES, Map.of(MAY, may().files()));
        var grown = LakeTable.recordsOf(
                FEED,
                new Schema(
                        required(1, "delivery_id", StringType.get()),
                        optional(2, "technology", StringType.get()),
                        required(3, "ref_area", StringType.get()),
                        required(4, "lines", LongType.get())));
        Record row = GenericRecord.create(grown.schema())
                .copy(Map.of(
                        "delivery_id",
                        JUNE.values().get("delivery_id"),
                        "technology",
                        "ftth",
                        "ref_area",
                        "1",
                        "lines",
                        4L));

        writer.replaceRows(grown, JUNE, List.of(row));
        DataFolder spark = writer.newDataFolder(grown);
        PlainParquet.write(
                spark.path().resolve("part-0.parquet"),
                "message spark_schema { optional int64 lines; optional binary technology (UTF8); optional binary ref_area (UTF8); }",
                List.of(Map.of("lines", 5L, "technology", "hfc", "ref_area", "2")));
        writer.replacePartitions(grown, Map.of(Partition.of("delivery_id", "july"), spark.files()));

        assertThat(reader.rows(
                        reader.current(grown), each -> each.getField("lines") + " " + each.getField("technology")))
                .containsExactlyInAnyOrder("3 null", "4 ftth", "5 hfc");
    }

    private static Partition partition(String feed, int year) {
        return TotalRow.partition(new FeedId(feed), Period.year(year));
    }

    private static Record total(String feed, int year) {
        return new TotalRow(feed, "m", "", "37", "province", "" + year, 1, 1, 1, 1, false, true).toRecord();
    }
}

package vn.toancanh.lake.table;

import static org.apache.iceberg.types.Types.NestedField.required;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.database.LakeDatabase;

/** Who asks for the rows of some units reads no others. */
class SliceTest {
    private static final LakeTable LINES = LakeTable.recordsOf(
            new FeedId("fixed-broadband"),
            new Schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "ref_area", StringType.get()),
                    required(3, "lines", LongType.get())));
    private static final String MESSAGE = "message lines { required binary ref_area (STRING); required int64 lines; }";
    private static final Partition MAY = Partition.of("delivery_id", "may");
    private static final Partition JUNE = Partition.of("delivery_id", "june");

    @TempDir
    Path folder;

    private LakeDatabase database;
    private LakeTables tables;

    @BeforeEach
    void opens() {
        Home home = new Home(folder.resolve("home")).create();
        DatabaseAddress address = DatabaseAddress.embedded(home);
        database = LakeDatabase.open(address);
        tables = LakeTables.open(address, home.warehouse());
        commit(MAY, "14320", "14323");
        commit(JUNE, "14320", "14428");
    }

    @AfterEach
    void closes() {
        tables.close();
        database.close();
    }

    @Test
    void givesTheRowsThatHaveOneOfTheTextsInAnyPartition() {
        Slice slice = tables.reader().current(LINES).having("ref_area", Set.of("14323", "14428"));

        assertThat(told(slice)).containsExactlyInAnyOrder("may 14323 1", "june 14428 1");
        assertThat(told(slice.in(MAY))).containsExactly("may 14323 1");
    }

    @Test
    void looksAtColumnsThatWereNotAskedFor() {
        Slice slice = tables.reader().current(LINES).having("ref_area", Set.of("14323"));

        assertThat(tables.reader().rows(slice.columns("lines"), row -> row.getField("lines")))
                .hasSize(500)
                .containsOnly(1L);
    }

    @Test
    void severalConditionsHoldTogetherAndNoTextsGiveNoRows() {
        Slice all = tables.reader().current(LINES);

        assertThat(told(all.having("ref_area", Set.of("14320")).having("ref_area", Set.of("14323"))))
                .isEmpty();
        assertThat(told(all.having("ref_area", Set.of()))).isEmpty();
    }

    @Test
    void aFileThatCannotHaveTheRowsIsNotRead() {
        Slice all = tables.reader().current(LINES);

        assertThat(tables.reader().filesOf(all.having("ref_area", Set.of("14428"))))
                .hasSize(1);
        assertThat(tables.reader().filesOf(all.having("ref_area", Set.of("99999"))))
                .isEmpty();
    }

    @Test
    void theTextsOfAColumnAreToldWithoutItsRows() {
        Slice all = tables.reader().current(LINES);

        assertThat(tables.reader().textsIn(all, "ref_area")).containsExactly("14320", "14323", "14428");
        assertThat(tables.reader().textsIn(all.in(JUNE), "ref_area")).containsExactly("14320", "14428");
        Path file = tables.reader().filesOf(all.in(MAY)).getFirst();
        assertThat(new ColumnDictionary(file, "ref_area").addTo(new TreeSet<>()))
                .as("two units in a thousand rows are in the dictionary")
                .isTrue();
    }

    @Test
    void whereEveryTextIsAnotherTheRowsTellThem() {
        String[] units =
                IntStream.range(10_000, 60_000).mapToObj(String::valueOf).toArray(String[]::new);
        Partition july = Partition.of("delivery_id", "july");
        commit(july, units);
        Slice slice = tables.reader().current(LINES).in(july);

        Path file = tables.reader().filesOf(slice).getFirst();
        assertThat(new ColumnDictionary(file, "ref_area").addTo(new TreeSet<>()))
                .isFalse();
        assertThat(tables.reader().textsIn(slice, "ref_area")).hasSize(50_000).contains(units);
    }

    @Test
    void tensOfThousandsOfPartitionsAreAskedForAtOnce() {
        List<Partition> deliveries = IntStream.range(0, 20_000)
                .mapToObj(number -> number == 9_999 ? MAY : Partition.of("delivery_id", "none-" + number))
                .toList();

        assertThat(told(tables.reader().current(LINES).inAnyOf(deliveries)))
                .containsExactlyInAnyOrder("may 14320 1", "may 14323 1");
    }

    @Test
    void ofATableThatTwoColumnsDivideEachPartitionIsAskedForByBoth() {
        tables.writer()
                .replaceRows(
                        TotalRow.TABLE,
                        Map.of(
                                partition("a", 2019), List.of(total("a", 2019)),
                                partition("a", 2020), List.of(total("a", 2020)),
                                partition("b", 2019), List.of(total("b", 2019)),
                                partition("b", 2020), List.of(total("b", 2020))));
        List<Partition> asked = IntStream.range(0, 20_000)
                .mapToObj(number -> switch (number) {
                    case 7 -> partition("a", 2019);
                    case 19_999 -> partition("b", 2020);
                    default -> partition("none-" + number, 2019);
                })
                .toList();

        assertThat(tables.reader()
                        .rows(
                                tables.reader().current(TotalRow.TABLE).inAnyOf(asked),
                                row -> row.getField("feed") + " " + row.getField("time_period")))
                .containsExactlyInAnyOrder("a 2019", "b 2020");
        assertThat(tables.reader()
                        .filesOf(tables.reader().current(TotalRow.TABLE).inAnyOf(List.of())))
                .isEmpty();
    }

    private static Partition partition(String feed, int year) {
        return TotalRow.partition(new FeedId(feed), Period.year(year));
    }

    private static Record total(String feed, int year) {
        return new TotalRow(feed, "people", "", "37", "province", "" + year, 1, 1, 1, 1, false, false).toRecord();
    }

    private List<String> told(Slice slice) {
        return tables
                .reader()
                .rows(slice, row -> "%s %s %s"
                        .formatted(row.getField("delivery_id"), row.getField("ref_area"), row.getField("lines")))
                .stream()
                .distinct()
                .toList();
    }

    /** Five hundred rows of each unit, or one of each where there are many. */
    private void commit(Partition partition, String... units) {
        int times = units.length > 1_000 ? 1 : 500;
        DataFolder files = tables.writer().newDataFolder(LINES);
        PlainParquet.write(
                files.path().resolve("part-0.snappy.parquet"),
                MESSAGE,
                IntStream.range(0, times)
                        .boxed()
                        .flatMap(again -> List.of(units).stream())
                        .map(unit -> Map.<String, Object>of("ref_area", unit, "lines", 1L))
                        .toList());
        tables.writer().replacePartitions(LINES, Map.of(partition, files.files()));
    }
}

package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.analytics.total.dense.DenseTotals;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/** The arrays and Spark's queries count the same, whatever the records hold and however their files are cut. */
class DenseTotalsTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final Period PERIOD = Period.parse("2024-Q4");
    private static final List<String> UNITS =
            DEFINITIONS.areas().on(PERIOD.lastDay()).leavesOf(new AreaCode("37")).stream()
                    .map(Area::code)
                    .map(AreaCode::value)
                    .limit(20)
                    .toList();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "population-register",
                "fixed-broadband-lines",
                "mobile-coverage",
                "payment-accounts",
                "enterprise-accounts",
                "administrative-reports"
            })
    void countWhatSparkCounts(String id) {
        var feed = DEFINITIONS.feed(new FeedId(id)).orElseThrow();
        var random = new Random(id.hashCode());
        var rows = IntStream.range(0, 20_000).mapToObj(row -> row(feed, random)).toList();
        var records = SharedSpark.session().createDataFrame(rows, schema(feed));
        records.repartition(3).write().parquet(folder.resolve("records").toString());

        var known = LeafTotals.inUnitsOf(Map.of(PERIOD, DEFINITIONS.areas().recordable(PERIOD.lastDay())), records);
        var counted = dense(feed);
        for (var measure : measures(feed)) {
            assertThat(counted.get(measure.id()))
                    .as(measure.id().value())
                    .isEqualTo(LeafTotals.of(known, measure, feed));
        }
        assertThat(counted.values())
                .allSatisfy(amounts -> assertThat(amounts.bySlot()).isNotEmpty());
    }

    /** Each row group has a dictionary of its own, in which the same entry means another text or number. */
    @ParameterizedTest
    @ValueSource(strings = {"population-register", "fixed-broadband-lines", "enterprise-accounts"})
    void countOverManyRowGroups(String id) throws IOException {
        var feed = DEFINITIONS.feed(new FeedId(id)).orElseThrow();
        var random = new Random(id.hashCode());
        var rows = IntStream.range(0, 20_000).mapToObj(row -> row(feed, random)).toList();
        var records = SharedSpark.session().createDataFrame(rows, schema(feed));
        records.coalesce(1)
                .write()
                .option("parquet.block.size", 100_000)
                .option("parquet.page.size.row.check.min", 100)
                .parquet(folder.resolve("records").toString());
        assertThat(rowGroups(files().getFirst())).isGreaterThan(5);

        var known = LeafTotals.inUnitsOf(Map.of(PERIOD, DEFINITIONS.areas().recordable(PERIOD.lastDay())), records);

        assertThat(dense(feed)).allSatisfy((measure, amounts) -> assertThat(amounts)
                .isEqualTo(LeafTotals.of(known, DEFINITIONS.measure(measure).orElseThrow(), feed)));
    }

    private static int rowGroups(Path file) throws IOException {
        try (var reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getRowGroups().size();
        }
    }

    @Test
    void aSumThatIsTooLargeIsNotCountedWrong() {
        var feed = DEFINITIONS.feed(new FeedId("population-register")).orElseThrow();
        long large = 1L << 61;
        people(large, large, large).write().parquet(folder.resolve("records").toString());

        assertThat(dense(feed).get(new MeasureId("people")).in(Slot.all(PERIOD)))
                .isEqualTo(Map.of(new AreaCode(UNITS.getFirst()), 3 * large));

        people(large, large)
                .write()
                .mode("append")
                .parquet(folder.resolve("records").toString());

        assertThatThrownBy(() -> dense(feed)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void theLargestAmountsThatAreLetInAreCountedAsSparkCountsThem() {
        var feed = DEFINITIONS.feed(new FeedId("enterprise-accounts")).orElseThrow();
        var records = enterprises(999_999_999_999.0, 0.1);
        records.write().parquet(folder.resolve("records").toString());

        var counted = dense(feed);

        assertThat(counted.get(new MeasureId("digital-value-added")).in(Slot.all(PERIOD)))
                .isEqualTo(Map.of(new AreaCode(UNITS.getFirst()), 999_999_999_999_100L));
        assertThat(counted).allSatisfy((measure, amounts) -> assertThat(amounts)
                .isEqualTo(LeafTotals.of(records, DEFINITIONS.measure(measure).orElseThrow(), feed)));
    }

    @Test
    void anAmountThatIsNoWholeNumberOf64BitsIsNotCountedWrong() {
        var feed = DEFINITIONS.feed(new FeedId("enterprise-accounts")).orElseThrow();
        enterprises(1e16).write().parquet(folder.resolve("records").toString());

        assertThatThrownBy(() -> dense(feed)).isInstanceOf(ArithmeticException.class);
    }

    /** With all of their output digital. */
    private static Dataset<Row> enterprises(double... outputs) {
        return SharedSpark.rows(
                        StructType.fromDDL(
                                "time_period string, ref_area string, vsic_class string, gross_output double,"
                                        + " intermediate_consumption double, digital_share double, platform boolean"),
                        DoubleStream.of(outputs)
                                .mapToObj(output -> new Object[] {
                                    PERIOD.toString(), UNITS.getFirst(), "1061", output, 0.0, 1.0, false
                                })
                                .toArray(Object[][]::new))
                .coalesce(1);
    }

    private static Dataset<Row> people(long... counts) {
        return SharedSpark.rows(
                        new StructType()
                                .add("time_period", DataTypes.StringType)
                                .add("ref_area", DataTypes.StringType)
                                .add("population", DataTypes.LongType),
                        LongStream.of(counts)
                                .mapToObj(count -> new Object[] {PERIOD.toString(), UNITS.getFirst(), count})
                                .toArray(Object[][]::new))
                .coalesce(1);
    }

    @Test
    void aColumnThatAnOlderFileDoesNotHaveIsNotCounted() {
        var feed = DEFINITIONS.feed(new FeedId("population-register")).orElseThrow();
        people(5).write().parquet(folder.resolve("records").toString());

        var counted = dense(feed);

        assertThat(counted.get(new MeasureId("people")).in(Slot.all(PERIOD)))
                .isEqualTo(Map.of(new AreaCode(UNITS.getFirst()), 5L));
        assertThat(counted.get(new MeasureId("adults")).bySlot()).isEmpty();
    }

    private Map<MeasureId, Amounts> dense(Feed feed) {
        return new DenseTotals(feed, DEFINITIONS.areas().recordable(PERIOD.lastDay()))
                .of(PERIOD, files(), measures(feed));
    }

    private static List<Measure> measures(Feed feed) {
        return DEFINITIONS.measures().stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .toList();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder.resolve("records"))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StructType schema(Feed feed) {
        var schema = new StructType().add("time_period", DataTypes.StringType).add("ref_area", DataTypes.StringType);
        for (var column : feed.columns()) {
            if (!column.name().equals("time_period")) {
                schema = schema.add(
                        column.name(),
                        switch (column.type()) {
                            case TEXT, PERIOD -> DataTypes.StringType;
                            case COUNT -> DataTypes.LongType;
                            case NUMBER -> DataTypes.DoubleType;
                            case DATE -> DataTypes.DateType;
                            case FLAG -> DataTypes.BooleanType;
                        });
            }
        }
        return schema;
    }

    /** Many rows share keys, units and days; a tenth of the values is missing, and one unit is not there. */
    private static Row row(Feed feed, Random random) {
        var values = new ArrayList<Object>();
        values.add(PERIOD.toString());
        values.add(random.nextInt(50) == 0 ? "99999" : UNITS.get(random.nextInt(UNITS.size())));
        for (var column : feed.columns()) {
            if (!column.name().equals("time_period")) {
                values.add(random.nextInt(10) == 0 ? null : value(column, random));
            }
        }
        return RowFactory.create(values.toArray());
    }

    private static Object value(Column column, Random random) {
        if (!column.values().isEmpty()) {
            return column.values().get(random.nextInt(column.values().size()));
        }
        if (column.list().isPresent()) {
            var entries = column.list().get().entries();
            return entries.get(random.nextInt(entries.size())).prefix() + random.nextInt(100);
        }
        return switch (column.type()) {
            case TEXT, PERIOD -> random.nextInt(4) + "-key-of-some-length-" + random.nextInt(3_000);
            case COUNT -> (long) random.nextInt(1_000);
            case NUMBER ->
                column.type() == ColumnType.NUMBER && column.max() != null && column.max() == 1
                        ? random.nextInt(10_001) / 10_000.0
                        : (random.nextInt(2_000_000) - 500_000) / Math.pow(10, column.decimals());
            case DATE -> Date.valueOf(LocalDate.of(2024, 12, 1 + random.nextInt(5)));
            case FLAG -> random.nextBoolean();
        };
    }
}

package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

class LeafTotalsTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final AreaCode CUC_PHUONG = new AreaCode("14428");
    private static final AreaCode TAN_THANH = new AreaCode("14431");

    @Test
    void addsUpWhatWasCounted() {
        var records = people(row("14428", 3L), row("14428", 4L), row("14431", 5L));

        assertThat(inDecember(records, "people")).isEqualTo(Map.of(CUC_PHUONG, 7L, TAN_THANH, 5L));
    }

    @Test
    void whatWasNotCountedIsAbsentAndNoughtIsNought() {
        var records = people(row("14428", null), row("14431", 0L));

        assertThat(inDecember(records, "people")).isEqualTo(Map.of(TAN_THANH, 0L));
    }

    @Test
    void eachPeriodCountsForItself() {
        var records = lines(row("14428", "a", "fibre", "active"))
                .union(lines(row("14431", "a", "fibre", "active")).withColumn("time_period", lit("2025-01")));

        assertThat(amounts(records, "households-with-fibre").bySlot())
                .isEqualTo(Map.of(
                        Slot.all(Period.month(2024, 12)),
                        Map.of(CUC_PHUONG, 1L),
                        Slot.all(Period.month(2025, 1)),
                        Map.of(TAN_THANH, 1L)));
    }

    @Test
    void aHouseholdCountsOnceWhateverItsLines() {
        var records = lines(
                row("14428", "a", "fibre", "active"),
                row("14428", "a", "fibre", "active"),
                row("14428", "b", "fibre", "active"));

        assertThat(inDecember(records, "households-with-fibre")).isEqualTo(Map.of(CUC_PHUONG, 2L));
    }

    @Test
    void aHouseholdWithLinesInTwoCommunesCountsInTheLowerCode() {
        var records = lines(
                row("14431", "a", "fibre", "active"),
                row("14428", "a", "fibre", "active"),
                row("14431", "b", "fibre", "active"));

        assertThat(inDecember(records, "households-with-fibre")).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 1L));
    }

    @Test
    void onlyAnActiveFibreLineMakesAHouseholdCount() {
        var records = lines(
                row("14431", "a", "fibre", "active"),
                row("14428", "a", "fibre", "suspended"),
                row("14428", "b", "cable", "active"));

        assertThat(inDecember(records, "households-with-fibre"))
                .as("14428 has records and no fibre: nought, and not unknown")
                .isEqualTo(Map.of(CUC_PHUONG, 0L, TAN_THANH, 1L));
    }

    private static Map<AreaCode, Long> inDecember(Dataset<Row> records, String measure) {
        return amounts(records, measure).in(Slot.all(Period.month(2024, 12)));
    }

    private static Object[] row(@Nullable Object... values) {
        return Stream.concat(Stream.of("2024-12"), Stream.of(values)).toArray();
    }

    private static Dataset<Row> people(Object[]... rows) {
        return SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("population", DataTypes.LongType),
                rows);
    }

    private static Dataset<Row> lines(Object[]... rows) {
        return SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("household_key", DataTypes.StringType)
                        .add("technology", DataTypes.StringType)
                        .add("status", DataTypes.StringType),
                rows);
    }

    private static Amounts amounts(Dataset<Row> records, String id) {
        var measure = DEFINITIONS.measure(new MeasureId(id)).orElseThrow();
        return LeafTotals.of(records, measure, DEFINITIONS.feed(measure.feed()).orElseThrow());
    }
}

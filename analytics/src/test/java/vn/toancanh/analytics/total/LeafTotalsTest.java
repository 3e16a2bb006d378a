package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.total.SmallFeed.amounts;
import static vn.toancanh.analytics.total.SmallFeed.row;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/** What is counted of records, by the rules that all feeds share. */
class LeafTotalsTest {
    private static final Period DECEMBER = Period.month(2024, 12);
    private static final SmallFeed REGISTER = new SmallFeed(DECEMBER, "population long");
    private static final SmallFeed LINES =
            new SmallFeed(DECEMBER, "household_key string, technology string, status string");
    private static final AreaCode CUC_PHUONG = new AreaCode("14428");
    private static final AreaCode TAN_THANH = new AreaCode("14431");

    @Test
    void addsUpWhatWasCounted() {
        var records = REGISTER.records(row("14428", 3L), row("14428", 4L), row("14431", 5L));

        assertThat(REGISTER.counted(records, "people")).isEqualTo(Map.of(CUC_PHUONG, 7L, TAN_THANH, 5L));
    }

    @Test
    void whatWasNotCountedIsAbsentAndNoughtIsNought() {
        var records = REGISTER.records(row("14428", null), row("14431", 0L));

        assertThat(REGISTER.counted(records, "people")).isEqualTo(Map.of(TAN_THANH, 0L));
    }

    @Test
    void eachPeriodCountsForItself() {
        var records = LINES.records(row("14428", "a", "fibre", "active"))
                .union(LINES.records(row("14431", "a", "fibre", "active")).withColumn("time_period", lit("2025-01")));

        assertThat(amounts(records, "households-with-fibre").bySlot())
                .isEqualTo(Map.of(
                        Slot.all(DECEMBER),
                        Map.of(CUC_PHUONG, 1L),
                        Slot.all(Period.month(2025, 1)),
                        Map.of(TAN_THANH, 1L)));
    }

    @Test
    void aHouseholdCountsOnceWhateverItsLines() {
        var records = LINES.records(
                row("14428", "a", "fibre", "active"),
                row("14428", "a", "fibre", "active"),
                row("14428", "b", "fibre", "active"));

        assertThat(LINES.counted(records, "households-with-fibre")).isEqualTo(Map.of(CUC_PHUONG, 2L));
    }

    @Test
    void aHouseholdWithLinesInTwoCommunesCountsInTheLowerCode() {
        var records = LINES.records(
                row("14431", "a", "fibre", "active"),
                row("14428", "a", "fibre", "active"),
                row("14431", "b", "fibre", "active"));

        assertThat(LINES.counted(records, "households-with-fibre")).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 1L));
    }

    @Test
    void onlyAnActiveFibreLineMakesAHouseholdCount() {
        var records = LINES.records(
                row("14431", "a", "fibre", "active"),
                row("14428", "a", "fibre", "suspended"),
                row("14428", "b", "cable", "active"));

        assertThat(LINES.counted(records, "households-with-fibre"))
                .as("14428 has records and no fibre: nought, and not unknown")
                .isEqualTo(Map.of(CUC_PHUONG, 0L, TAN_THANH, 1L));
    }
}

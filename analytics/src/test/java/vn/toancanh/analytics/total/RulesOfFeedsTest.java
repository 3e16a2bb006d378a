package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.SharedSpark;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/** How each shipped feed counts, by its shipped definitions. */
class RulesOfFeedsTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final Period QUARTER = Period.parse("2024-Q4");
    private static final Period MONTH = Period.month(2024, 12);
    private static final AreaCode CUC_PHUONG = new AreaCode("14428");
    private static final AreaCode TAN_THANH = new AreaCode("14431");
    private static final AreaCode NHO_QUAN = new AreaCode("372");

    @Test
    void aPersonCountsOnceAcrossInstitutionsInTheCommuneOfTheLatestRecord() {
        var records = accounts(
                account("14428", "a", "18-29", true, "2024-03-01"),
                account("14431", "a", "18-29", true, "2024-11-30"),
                account("14428", "a", "18-29", true, "2024-05-01"));
        assertThat(counted(records, "adults-with-account", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 0L, TAN_THANH, 1L));
    }

    @Test
    void onTheSameDayTheLowerCodeCounts() {
        var records = accounts(
                account("14431", "a", "60+", true, "2024-11-30"), account("14428", "a", "60+", true, "2024-11-30"));
        assertThat(counted(records, "adults-with-account", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 0L));
    }

    @Test
    void anAccountThatIsNotActiveMakesNobodyCountAndPlacesNobody() {
        var records = accounts(
                account("14428", "a", "30-44", true, "2024-03-01"),
                account("14431", "a", "30-44", false, "2024-11-30"),
                account("14431", "b", "30-44", false, "2024-11-30"));
        assertThat(counted(records, "adults-with-account", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 0L));
    }

    @Test
    void aChildIsAResidentAndNoAdult() {
        var records = accounts(
                account("14428", "a", "0-14", true, "2024-03-01"), account("14428", "b", "15-17", true, "2024-03-01"));
        assertThat(counted(records, "adults-with-account", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 1L));
        assertThat(counted(records, "residents-with-account", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 2L));
    }

    @Test
    void peopleOfACellCountOnceWhateverTheNumberOfOperators() {
        var records = cells(
                cell("14428", "c1", 100, "A", "4g", -95.0),
                cell("14428", "c1", 100, "B", "4g", -110.0),
                cell("14428", "c2", 40, "B", "4g", -110.1),
                cell("14428", "c2", 40, "A", "5g", -80.0));
        assertThat(counted(records, "people-covered-by-4g", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 100L));
        assertThat(counted(records, "people-covered-by-5g", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 40L));
        assertThat(amounts(records, "people-covered-by-4g").in(new Slot(MONTH, "A")))
                .isEqualTo(Map.of(CUC_PHUONG, 100L));
        assertThat(amounts(records, "people-covered-by-4g").in(new Slot(MONTH, "B")))
                .isEqualTo(Map.of(CUC_PHUONG, 100L));
    }

    @Test
    void aCellWithoutASignalIsNotCoveredAndStillCounted() {
        var records = cells(cell("14428", "c1", 100, "A", "4g", null));
        assertThat(counted(records, "people-covered-by-4g", MONTH)).isEqualTo(Map.of(CUC_PHUONG, 0L));
    }

    @Test
    void valueAddedIsOutputLessConsumptionInThousandsOfDong() {
        var records = enterprises(
                enterprise("14428", "1061", 10.125, 4.0, 0.0, false),
                enterprise("14428", "4711", 1.0, 1.5, 0.0, false));
        assertThat(counted(records, "value-added", QUARTER)).isEqualTo(Map.of(CUC_PHUONG, 5_625L));
        assertThat(amounts(records, "value-added").in(new Slot(QUARTER, "C"))).isEqualTo(Map.of(CUC_PHUONG, 6_125L));
        assertThat(amounts(records, "value-added").in(new Slot(QUARTER, "G"))).isEqualTo(Map.of(CUC_PHUONG, -500L));
    }

    @Test
    void theIctCoreAndPlatformsAreDigitalInFullAndOthersByTheirShare() {
        assertThat(digital(enterprise("14428", "6201", 10, 4, 0.1, false)))
                .as("programming is ICT core")
                .isEqualTo(6_000);
        assertThat(digital(enterprise("14428", "6110", 10, 4, 0, false)))
                .as("telecommunications, by the beginning of its code")
                .isEqualTo(6_000);
        assertThat(digital(enterprise("14428", "4791", 10, 4, 0.1, true)))
                .as("a platform, whatever its share")
                .isEqualTo(6_000);
        assertThat(digital(enterprise("14428", "4791", 10, 4, 0.1, false))).isEqualTo(600);
        assertThat(digital(enterprise("14428", "6399", 10, 4, 0.25, false)))
                .as("other information services are no ICT core")
                .isEqualTo(1_500);
    }

    @Test
    void aDigitalPartIsRoundedToThousandsHalfAwayFromNought() {
        assertThat(digital(enterprise("14428", "1061", 0.003, 0, 0.5, false))).isEqualTo(2);
        assertThat(digital(enterprise("14428", "1061", 0, 0.003, 0.5, false))).isEqualTo(-2);
        assertThat(digital(enterprise("14428", "1061", 0.003, 0, 0.4999, false)))
                .isEqualTo(1);
        assertThat(digital(enterprise("14428", "1061", 99_999_999_999.999, 0, 0.9999, false)))
                .as("exact where a double would not be")
                .isEqualTo(99_989_999_999_999L);
    }

    @Test
    void aReportCountsForTheUnitThatItSpeaksOf() {
        var records = SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("indicator", DataTypes.StringType)
                        .add("numerator", DataTypes.LongType)
                        .add("denominator", DataTypes.LongType),
                new Object[] {"2024-Q4", "372", "work-dossiers-online", 80L, 100L},
                new Object[] {"2024-Q4", "14428", "work-dossiers-online", 6L, 10L},
                new Object[] {"2024-Q4", "372", "service-dossiers-online", 1L, 2L});
        assertThat(counted(records, "work-dossiers-online", QUARTER)).isEqualTo(Map.of(NHO_QUAN, 80L, CUC_PHUONG, 6L));
        assertThat(counted(records, "work-dossiers", QUARTER)).isEqualTo(Map.of(NHO_QUAN, 100L, CUC_PHUONG, 10L));
        assertThat(counted(records, "service-dossiers", QUARTER))
                .as("not reported is not nought")
                .isEqualTo(Map.of(NHO_QUAN, 2L));
    }

    private static long digital(Object[] enterprise) {
        return counted(enterprises(enterprise), "digital-value-added", QUARTER).get(CUC_PHUONG);
    }

    private static Map<AreaCode, Long> counted(Dataset<Row> records, String measure, Period period) {
        return amounts(records, measure).in(Slot.all(period));
    }

    private static Amounts amounts(Dataset<Row> records, String id) {
        var measure = DEFINITIONS.measure(new MeasureId(id)).orElseThrow();
        return LeafTotals.of(records, measure, DEFINITIONS.feed(measure.feed()).orElseThrow());
    }

    private static Object[] account(String area, String person, String ageBand, boolean active, String day) {
        return new Object[] {"2024-12", area, person, ageBand, active, Date.valueOf(day)};
    }

    private static Dataset<Row> accounts(Object[]... rows) {
        return SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("person_key", DataTypes.StringType)
                        .add("age_band", DataTypes.StringType)
                        .add("active", DataTypes.BooleanType)
                        .add("updated_on", DataTypes.DateType),
                rows);
    }

    private static Object[] cell(
            String area, String cell, long people, String operator, String technology, Double signal) {
        return new Object[] {"2024-12", area, cell, people, operator, technology, signal};
    }

    private static Dataset<Row> cells(Object[]... rows) {
        return SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("cell_id", DataTypes.StringType)
                        .add("population", DataTypes.LongType)
                        .add("operator", DataTypes.StringType)
                        .add("technology", DataTypes.StringType)
                        .add("signal_dbm", DataTypes.DoubleType),
                rows);
    }

    private static Object[] enterprise(
            String area, String vsic, double output, double consumption, double share, boolean platform) {
        return new Object[] {"2024-Q4", area, vsic, output, consumption, share, platform};
    }

    private static Dataset<Row> enterprises(Object[]... rows) {
        return SharedSpark.rows(
                new StructType()
                        .add("time_period", DataTypes.StringType)
                        .add("ref_area", DataTypes.StringType)
                        .add("vsic_class", DataTypes.StringType)
                        .add("gross_output", DataTypes.DoubleType)
                        .add("intermediate_consumption", DataTypes.DoubleType)
                        .add("digital_share", DataTypes.DoubleType)
                        .add("platform", DataTypes.BooleanType),
                rows);
    }
}

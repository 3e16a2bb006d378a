package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.analytics.total.SmallFeed.amounts;
import static vn.toancanh.analytics.total.SmallFeed.row;

import java.sql.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/** How each shipped feed counts, by its shipped definitions. */
class RulesOfFeedsTest {
    private static final Period QUARTER = Period.parse("2024-Q4");
    private static final Period MONTH = Period.month(2024, 12);
    private static final SmallFeed ACCOUNTS =
            new SmallFeed(MONTH, "person_key string, age_band string, active boolean, updated_on date");
    private static final SmallFeed CELLS = new SmallFeed(
            MONTH, "cell_id string, population long, operator string, technology string, signal_dbm double");
    private static final SmallFeed ENTERPRISES = new SmallFeed(
            QUARTER,
            "vsic_class string, gross_output double, intermediate_consumption double, digital_share double, platform boolean");
    private static final SmallFeed REPORTS =
            new SmallFeed(QUARTER, "indicator string, numerator long, denominator long");
    private static final AreaCode CUC_PHUONG = new AreaCode("14428");
    private static final AreaCode TAN_THANH = new AreaCode("14431");
    private static final AreaCode NHO_QUAN = new AreaCode("372");

    @Test
    void aPersonCountsOnceAcrossInstitutionsInTheCommuneOfTheLatestRecord() {
        var records = ACCOUNTS.records(
                account("14428", "a", "18-29", true, "2024-03-01"),
                account("14431", "a", "18-29", true, "2024-11-30"),
                account("14428", "a", "18-29", true, "2024-05-01"));
        assertThat(ACCOUNTS.counted(records, "adults-with-account")).isEqualTo(Map.of(CUC_PHUONG, 0L, TAN_THANH, 1L));
    }

    @Test
    void onTheSameDayTheLowerCodeCounts() {
        var records = ACCOUNTS.records(
                account("14431", "a", "60+", true, "2024-11-30"), account("14428", "a", "60+", true, "2024-11-30"));
        assertThat(ACCOUNTS.counted(records, "adults-with-account")).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 0L));
    }

    @Test
    void anAccountThatIsNotActiveMakesNobodyCountAndPlacesNobody() {
        var records = ACCOUNTS.records(
                account("14428", "a", "30-44", true, "2024-03-01"),
                account("14431", "a", "30-44", false, "2024-11-30"),
                account("14431", "b", "30-44", false, "2024-11-30"));
        assertThat(ACCOUNTS.counted(records, "adults-with-account")).isEqualTo(Map.of(CUC_PHUONG, 1L, TAN_THANH, 0L));
    }

    @Test
    void aChildIsAResidentAndNoAdult() {
        var records = ACCOUNTS.records(
                account("14428", "a", "0-14", true, "2024-03-01"), account("14428", "b", "15-17", true, "2024-03-01"));
        assertThat(ACCOUNTS.counted(records, "adults-with-account")).isEqualTo(Map.of(CUC_PHUONG, 1L));
        assertThat(ACCOUNTS.counted(records, "residents-with-account")).isEqualTo(Map.of(CUC_PHUONG, 2L));
    }

    @Test
    void peopleOfACellCountOnceWhateverTheNumberOfOperators() {
        var records = CELLS.records(
                cell("14428", "c1", 100, "A", "4g", -95.0),
                cell("14428", "c1", 100, "B", "4g", -110.0),
                cell("14428", "c2", 40, "B", "4g", -110.1),
                cell("14428", "c2", 40, "A", "5g", -80.0));
        assertThat(CELLS.counted(records, "people-covered-by-4g")).isEqualTo(Map.of(CUC_PHUONG, 100L));
        assertThat(CELLS.counted(records, "people-covered-by-5g")).isEqualTo(Map.of(CUC_PHUONG, 40L));
        assertThat(amounts(records, "people-covered-by-4g").in(new Slot(MONTH, "A")))
                .isEqualTo(Map.of(CUC_PHUONG, 100L));
        assertThat(amounts(records, "people-covered-by-4g").in(new Slot(MONTH, "B")))
                .isEqualTo(Map.of(CUC_PHUONG, 100L));
    }

    @Test
    void aCellWithoutASignalIsNotCoveredAndStillCounted() {
        var records = CELLS.records(cell("14428", "c1", 100, "A", "4g", null));
        assertThat(CELLS.counted(records, "people-covered-by-4g")).isEqualTo(Map.of(CUC_PHUONG, 0L));
    }

    @Test
    void valueAddedIsOutputLessConsumptionInThousandsOfDong() {
        var records = ENTERPRISES.records(
                enterprise("14428", "1061", 10.125, 4.0, 0.0, false),
                enterprise("14428", "4711", 1.0, 1.5, 0.0, false));
        assertThat(ENTERPRISES.counted(records, "value-added")).isEqualTo(Map.of(CUC_PHUONG, 5_625L));
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
        assertThat(digital(enterprise("14428", "1061", 999_999_999_999.0, 0, 1, false)))
                .as("exact where the product in ten-thousandths leaves a whole number of 64 bits")
                .isEqualTo(999_999_999_999_000L);
    }

    @Test
    void aReportCountsForTheUnitThatItSpeaksOf() {
        var records = REPORTS.records(
                row("372", "work-dossiers-online", 80L, 100L),
                row("14428", "work-dossiers-online", 6L, 10L),
                row("372", "service-dossiers-online", 1L, 2L));
        assertThat(REPORTS.counted(records, "work-dossiers-online")).isEqualTo(Map.of(NHO_QUAN, 80L, CUC_PHUONG, 6L));
        assertThat(REPORTS.counted(records, "work-dossiers")).isEqualTo(Map.of(NHO_QUAN, 100L, CUC_PHUONG, 10L));
        assertThat(REPORTS.counted(records, "service-dossiers"))
                .as("not reported is not nought")
                .isEqualTo(Map.of(NHO_QUAN, 2L));
    }

    private static long digital(Object[] enterprise) {
        return ENTERPRISES
                .counted(ENTERPRISES.records(enterprise), "digital-value-added")
                .get(CUC_PHUONG);
    }

    private static Object[] account(String area, String person, String ageBand, boolean active, String day) {
        return row(area, person, ageBand, active, Date.valueOf(day));
    }

    private static Object[] cell(
            String area, String cell, long people, String operator, String technology, @Nullable Double signal) {
        return row(area, cell, people, operator, technology, signal);
    }

    private static Object[] enterprise(
            String area, String vsic, double output, double consumption, double share, boolean platform) {
        return row(area, vsic, output, consumption, share, platform);
    }
}

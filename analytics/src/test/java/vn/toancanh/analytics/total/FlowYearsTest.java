package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.PublishedValue;
import vn.toancanh.config.period.Period;

class FlowYearsTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final MeasureId VALUE_ADDED = new MeasureId("value-added");
    private static final MeasureId DIGITAL = new MeasureId("digital-value-added");
    private static final Period YEAR = Period.year(2024);
    private static final AreaCode CUC_PHUONG = new AreaCode("14428");
    private static final AreaCode GIA_LAM = new AreaCode("14431");
    private static final AreaCode OF_THANH_HOA = new AreaCode("14809");

    @Test
    void theQuartersAddUpToTheYear() {
        var counted = quarters(1, 2, 3, 4);
        var totals = years().of(counted);
        assertThat(totals.amounts().get(VALUE_ADDED).in(Slot.all(YEAR))).isEqualTo(Map.of(CUC_PHUONG, 10L));
        assertThat(totals.amounts().get(VALUE_ADDED).in(new Slot(YEAR, "J"))).isEqualTo(Map.of(CUC_PHUONG, 10L));
    }

    @Test
    void aUnitThatWasNotCountedInOneQuarterHasNoYear() {
        var counted = quarters(1, 2, 3, 4);
        counted.get(VALUE_ADDED).put(Slot.all(Period.parse("2024-Q1")), GIA_LAM, 7);
        assertThat(years().of(counted).amounts().get(VALUE_ADDED).in(Slot.all(YEAR)))
                .isEqualTo(Map.of(CUC_PHUONG, 10L));
    }

    @Test
    void aCodeThatMeansAnotherUnitByTheEndOfTheYearHasNoYear() {
        var counted = Amounts.none();
        for (int quarter = 1; quarter <= 4; quarter++) {
            counted.put(Slot.all(Period.parse("2025-Q" + quarter)), CUC_PHUONG, 5);
        }
        assertThat(DEFINITIONS.areas().on(Period.year(2025).lastDay()).find(CUC_PHUONG))
                .as("the code is there, and means a larger commune")
                .isPresent();

        assertThat(years().of(Map.of(VALUE_ADDED, counted))
                        .amounts()
                        .get(VALUE_ADDED)
                        .in(Slot.all(Period.year(2025))))
                .isEmpty();
    }

    @Test
    void aStockIsNeverAddedUp() {
        var fibre = DEFINITIONS.measure(new MeasureId("households-with-fibre")).orElseThrow();
        var amounts = Amounts.none();
        for (int month = 1; month <= 12; month++) {
            amounts.put(Slot.all(Period.month(2024, month)), CUC_PHUONG, 5);
        }
        var totals = new FlowYears(DEFINITIONS.areas(), List.of(fibre), List.of()).of(Map.of(fibre.id(), amounts));
        assertThat(totals.amounts().get(fibre.id()).bySlot()).hasSize(12).doesNotContainKey(Slot.all(YEAR));
    }

    @Test
    void aProvinceAddsUpToWhatWasPublishedAndItsPartsKeepTheirProportions() {
        var counted = quarters(100, 200, 300, 400);
        counted.get(VALUE_ADDED).put(Slot.all(Period.parse("2024-Q1")), OF_THANH_HOA, 7);
        counted.get(VALUE_ADDED).put(new Slot(Period.parse("2024-Q1"), "J"), OF_THANH_HOA, 7);
        counted.put(DIGITAL, Amounts.none());
        counted.get(DIGITAL).put(new Slot(Period.parse("2024-Q1"), "J"), CUC_PHUONG, 30);
        counted.get(DIGITAL).put(Slot.all(Period.parse("2024-Q1")), CUC_PHUONG, 30);
        var totals = years(published(2.5)).of(counted);
        var amounts = totals.amounts().get(VALUE_ADDED);
        assertThat(amounts.in(Slot.all(YEAR)))
                .as("2.5 million is 2 500 thousand")
                .isEqualTo(Map.of(CUC_PHUONG, 2_500L));
        assertThat(amounts.in(Slot.all(Period.parse("2024-Q1"))))
                .as("another province is left alone")
                .isEqualTo(Map.of(CUC_PHUONG, 250L, OF_THANH_HOA, 7L));
        assertThat(amounts.in(new Slot(YEAR, "J"))).isEqualTo(Map.of(CUC_PHUONG, 2_500L));
        assertThat(totals.amounts().get(DIGITAL).in(Slot.all(Period.parse("2024-Q1"))))
                .as("scaled as its benchmark is")
                .isEqualTo(Map.of(CUC_PHUONG, 75L));
        assertThat(totals.counted().get(VALUE_ADDED).in(Slot.all(YEAR)))
                .as("what was counted is kept")
                .isEqualTo(Map.of(CUC_PHUONG, 1_000L));
    }

    @Test
    void aYearThatIsNotWholeIsNotReconciled() {
        var counted = quarters(100, 200, 300);
        assertThat(years(published(2.5)).of(counted).amounts().get(VALUE_ADDED).in(Slot.all(Period.parse("2024-Q3"))))
                .isEqualTo(Map.of(CUC_PHUONG, 300L));
    }

    @Test
    void aYearInWhichAUnitMissedAQuarterIsNotReconciled() {
        var counted = quarters(100, 200, 300, 400);
        for (int quarter = 1; quarter <= 3; quarter++) {
            counted.get(VALUE_ADDED).put(Slot.all(Period.parse("2024-Q" + quarter)), GIA_LAM, 100);
            counted.get(VALUE_ADDED).put(new Slot(Period.parse("2024-Q" + quarter), "J"), GIA_LAM, 100);
        }

        var totals = years(published(2.5)).of(counted);

        assertThat(totals.amounts()).as("the year could not add up to it").isEqualTo(totals.counted());
        assertThat(totals.amounts().get(VALUE_ADDED).in(Slot.all(YEAR))).isEqualTo(Map.of(CUC_PHUONG, 1_000L));
    }

    @Test
    void aProvinceOfWhichTooFewUnitsWereCountedIsNotReconciled() {
        var units = DEFINITIONS.areas().on(YEAR.lastDay()).leavesOf(new AreaCode("37")).stream()
                .map(Area::code)
                .toList();
        int enough = (int) Math.ceil(0.95 * units.size());

        var few = ofEach(units.subList(0, enough - 1));
        assertThat(years(published(2.5, 0.95)).of(few).amounts())
                .isEqualTo(years(published(2.5, 0.95)).of(few).counted());

        var year =
                years(published(2.5, 0.95)).of(ofEach(units.subList(0, enough))).amounts();
        assertThat(year.get(VALUE_ADDED).in(Slot.all(YEAR)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2_500);
    }

    @Test
    void whyNothingIsReconciledIsToldWithWhatWouldBeAccepted() {
        var gap = quarters(100, 200, 300, 400);
        gap.get(VALUE_ADDED).put(Slot.all(Period.parse("2024-Q2")), GIA_LAM, 7);
        var nothing = quarters(100, 200, 300, -600);

        assertThat(why(published(2.5), quarters(100, 200, 300, 400))).isEmpty();
        assertThat(why(published(2.5), gap))
                .hasValue(
                        "14431 was counted in the year and not in 2024-Q1; accepted are units that were counted in every"
                                + " period");
        assertThat(why(published(2.5, 0.95), quarters(100, 200, 300, 400)))
                .hasValue("1 of 145 units were counted in 2024-Q1; accepted are 95.0 % of them");
        assertThat(why(published(2.5), nothing)).hasValue("only a positive sum can be scaled, to a value from 0");
    }

    @Test
    void aCodeThatWasGivenToAnotherUnitIsNamedAsTheReason() {
        var year = Period.year(2025);
        var counted = Amounts.none();
        for (int quarter = 1; quarter <= 4; quarter++) {
            counted.put(Slot.all(Period.parse("2025-Q" + quarter)), CUC_PHUONG, 5);
        }
        var value = new PublishedValue(VALUE_ADDED, new AreaCode("37"), year, 2.5, true, "statistics office", "", 0);

        assertThat(new PublishedYear(DEFINITIONS.areas(), value, counted, 3).obstacle())
                .hasValue(
                        "14428 was another unit in 2025-Q1 than at the end of 2025; accepted are years in which no unit"
                                + " changed");
    }

    private static Optional<String> why(PublishedValue value, Map<MeasureId, Amounts> counted) {
        return new PublishedYear(DEFINITIONS.areas(), value, counted.get(VALUE_ADDED), 3).obstacle();
    }

    /** One thousand of each unit in each quarter. */
    private static Map<MeasureId, Amounts> ofEach(List<AreaCode> units) {
        var counted = quarters(0, 0, 0, 0);
        counted.get(VALUE_ADDED).bySlot().values().forEach(slot -> {
            slot.clear();
            units.forEach(unit -> slot.put(unit, 1L));
        });
        return counted;
    }

    @Test
    void aValueThatIsNotPreferredIsKeptAndNotGoneBy() {
        var other = new PublishedValue(VALUE_ADDED, new AreaCode("37"), YEAR, 9, false, "elsewhere", "", 0);
        assertThat(years(other)
                        .of(quarters(1, 2, 3, 4))
                        .amounts()
                        .get(VALUE_ADDED)
                        .in(Slot.all(YEAR)))
                .isEqualTo(Map.of(CUC_PHUONG, 10L));
    }

    private static PublishedValue published(double amount) {
        return published(amount, 0);
    }

    private static PublishedValue published(double amount, double leastCounted) {
        return new PublishedValue(
                VALUE_ADDED, new AreaCode("37"), YEAR, amount, true, "statistics office", "", leastCounted);
    }

    private static FlowYears years(PublishedValue... published) {
        List<Measure> measures = DEFINITIONS.measures().stream()
                .filter(measure -> measure.feed().value().equals("enterprise-accounts"))
                .toList();
        return new FlowYears(DEFINITIONS.areas(), measures, List.of(published));
    }

    private static Map<MeasureId, Amounts> quarters(long... amounts) {
        var counted = Amounts.none();
        for (int quarter = 1; quarter <= amounts.length; quarter++) {
            var period = Period.parse("2024-Q" + quarter);
            counted.put(Slot.all(period), CUC_PHUONG, amounts[quarter - 1]);
            counted.put(new Slot(period, "J"), CUC_PHUONG, amounts[quarter - 1]);
        }
        return new HashMap<>(Map.of(VALUE_ADDED, counted));
    }
}

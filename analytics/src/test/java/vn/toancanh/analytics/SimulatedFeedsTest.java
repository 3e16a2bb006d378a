package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.analytics.RegisterLake.NINH_BINH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.table.TotalRow;

/** Every feed, made up in a small model of a province, through the real pipeline: what is released is the written truth. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedFeedsTest {
    private static final double SCALE = 0.03;
    private static final FeedId ENTERPRISES = new FeedId("enterprise-accounts");
    private static final FeedId REPORTS = new FeedId("administrative-reports");
    private static final FeedId ACCOUNTS = new FeedId("payment-accounts");
    private static final FeedId COVERAGE = new FeedId("mobile-coverage");

    private static final SortedMap<FeedId, List<Period>> PERIODS = new TreeMap<>(Map.of(
            RegisterLake.REGISTER,
            periods("2022", "2023", "2024", "2025"),
            RegisterLake.LINES,
            periods("2024-11", "2024-12", "2025-09"),
            COVERAGE,
            periods("2024-11", "2024-12"),
            ACCOUNTS,
            periods("2024-11", "2024-12", "2025-09"),
            ENTERPRISES,
            periods("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q3"),
            REPORTS,
            periods("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q3")));

    @TempDir
    private static Path folder;

    private RegisterLake lake;
    private RunReport report;

    @BeforeAll
    void simulates() throws IOException {
        lake = new RegisterLake(folder);
        Demonstration.takeCensus(lake.analytics(), Progress.SILENT);
        report = lake.analytics()
                .simulate(new SimulationRequest(List.of(NINH_BINH), PERIODS, SCALE, 7), Progress.SILENT);
    }

    @AfterAll
    void closes() {
        lake.close();
    }

    @Test
    void everyFilePassesWithAllOfItsRows() {
        assertThat(report.conclusions())
                .hasSize(PERIODS.values().stream().mapToInt(List::size).sum())
                .allSatisfy(one -> {
                    assertThat(one.outcome()).as(one.reason()).isEqualTo(Outcome.PUBLISHED);
                    assertThat(one.rowsRejected()).as(one.delivery().fileName()).isZero();
                });
    }

    static Stream<String> feedsAndPeriods() {
        return PERIODS.entrySet().stream()
                .flatMap(feed -> feed.getValue().stream().map(period -> feed.getKey() + " " + period));
    }

    @ParameterizedTest
    @MethodSource("feedsAndPeriods")
    void theTotalsAreTheTruthForEveryMeasurePartAndUnit(String feedAndPeriod) throws IOException {
        var feed = new FeedId(feedAndPeriod.split(" ")[0]);
        var period = Period.parse(feedAndPeriod.split(" ")[1]);

        assertThat(released(feed, period)).isNotEmpty().isEqualTo(truth(feed, period));
    }

    @ParameterizedTest
    @MethodSource("feedsAndPeriods")
    void theTruthSpeaksOfEveryMeasureAndLevel(String feedAndPeriod) throws IOException {
        var feed = new FeedId(feedAndPeriod.split(" ")[0]);
        var period = Period.parse(feedAndPeriod.split(" ")[1]);
        var truth = truth(feed, period);

        assertThat(truth.keySet().stream().map(key -> key.split(",")[0]))
                .containsAll(lake.analytics().definitions().measures().stream()
                        .filter(measure -> measure.feed().equals(feed))
                        .map(measure -> measure.id().value())
                        .toList());
        var levels = truth.keySet().stream()
                .map(key -> new AreaCode(key.split(",")[2]).level().id())
                .collect(Collectors.toSet());
        assertThat(levels).contains("province");
        assertThat(levels.contains("district")).isEqualTo(period.year() < 2025);
        assertThat(levels.contains("commune")).isEqualTo(!feed.equals(COVERAGE));
    }

    @Test
    void theYearIsWhatItsQuartersAddUpTo() throws IOException {
        for (var feed : List.of(ENTERPRISES, REPORTS)) {
            var year = new TreeMap<String, Double>();
            for (var quarter : PERIODS.get(feed).subList(0, 4)) {
                truth(feed, quarter).forEach((key, amount) -> year.merge(key, amount, Double::sum));
            }
            assertThat(released(feed, Period.year(2024)).keySet()).isEqualTo(year.keySet());
            assertThat(released(feed, Period.year(2024)))
                    .allSatisfy((key, amount) ->
                            assertThat(Math.round(amount * 1000)).as(key).isEqualTo(Math.round(year.get(key) * 1000)));
        }
    }

    @Test
    void whatHasToBeSeenThroughIsThere() throws IOException {
        var dry = folder.resolve("dry");
        var periods = new TreeMap<>(PERIODS);
        periods.keySet().retainAll(List.of(RegisterLake.REGISTER, ACCOUNTS));
        lake.analytics()
                .simulateInto(dry, new SimulationRequest(List.of(NINH_BINH), periods, SCALE, 7), Progress.SILENT);
        var rows = SharedSpark.session()
                .read()
                .parquet(dry.resolve("simulated-37_payment-accounts_2024-12_seed-7_scale-0.03.parquet")
                        .toString());
        rows.createOrReplaceTempView("accounts");
        assertThat(one("count(distinct person_key) < count(*)")).isTrue();
        assertThat(one("count_if(not active) > 0 and count_if(age_band = '0-14') > 0"))
                .isTrue();
        assertThat(SharedSpark.session()
                        .sql("select 1 from accounts where active group by person_key"
                                + " having count(distinct commune_code) = 2 and count(distinct updated_on) = 1")
                        .isEmpty())
                .as("someone in two communes on one day")
                .isFalse();
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    @Test
    void ratesOfTheModelAreThoseOfAProvince() {
        assertThat(100 * amount("adults-with-account", "2024-12") / amount("adults", "2024"))
                .isBetween(80.0, 86.0);
        assertThat(100 * amount("people-covered-by-4g", "2024-12") / amount("people", "2024"))
                .isBetween(99.0, 100.0);
        assertThat(100 * amount("households-with-fibre", "2024-12") / amount("households", "2024"))
                .isBetween(60.0, 90.0);
        assertThat(100 * amount("digital-value-added", "2024") / amount("value-added", "2024"))
                .isBetween(9.0, 25.0);
        assertThat(amount("people", "2024")).isBetween(982_487 * SCALE, 982_487 * SCALE * 1.06);
    }

    @Test
    void theRegisterIsTheCensusGrownByTheStatedRate() throws IOException {
        var census = Math.round(lake.rows().stream()
                .filter(row -> row.measure().equals("people")
                        && row.refArea().equals("14320")
                        && row.timePeriod().equals("2019"))
                .mapToDouble(TotalRow::amount)
                .sum());

        assertThat(truth(RegisterLake.REGISTER, Period.year(2024)))
                .containsEntry("people,,14320", (double) Math.round(census * SCALE * Math.pow(1.009, 5)));
    }

    @Test
    void aScaledModelIsNotDividedByARegisterOfAllPeople() {
        var periods = new TreeMap<FeedId, List<Period>>();
        periods.put(RegisterLake.REGISTER, periods("2020"));
        periods.put(RegisterLake.LINES, periods("2019-12"));

        assertThatThrownBy(() -> lake.analytics()
                        .simulate(new SimulationRequest(List.of(NINH_BINH), periods, 0.5, 7), Progress.SILENT))
                .isInstanceOf(AnalyticsException.class)
                .hasMessageStartingWith(
                        "Cannot simulate 37 in 2019-12 at scale 0.5: its register of 2019 holds all people");
    }

    @Test
    void coverageIsRefusedWhereNoBoundariesAreKnownBeforeAnythingIsHandedIn() {
        var periods = new TreeMap<FeedId, List<Period>>();
        periods.put(RegisterLake.LINES, periods("2025-10"));
        periods.put(COVERAGE, periods("2025-09"));

        assertThatThrownBy(() -> lake.analytics()
                        .simulate(new SimulationRequest(List.of(NINH_BINH), periods, 1, 7), Progress.SILENT))
                .isInstanceOf(AnalyticsException.class)
                .hasMessage(
                        "Cannot simulate mobile-coverage for 37: no boundaries of its units are known on 2025-09-30;"
                                + " import official ones first (boundaries import), or leave the feed out");
        assertThat(lake.lake().inbox().pending()).isEmpty();
    }

    private static boolean one(String expression) {
        return SharedSpark.session()
                .sql("select " + expression + " from accounts")
                .head()
                .getBoolean(0);
    }

    private double amount(String measure, String period) {
        return lake.rows().stream()
                .filter(row -> row.measure().equals(measure) && row.breakdown().isEmpty())
                .filter(row -> row.timePeriod().equals(period) && row.refArea().equals("37"))
                .mapToDouble(TotalRow::amount)
                .sum();
    }

    /** Amounts of the province and the units in it, by measure, part and unit. */
    private Map<String, Double> released(FeedId feed, Period period) {
        var geography = lake.analytics().definitions().areas().on(period.lastDay());
        return lake.rows().stream()
                .filter(row ->
                        row.feed().equals(feed.value()) && row.timePeriod().equals(period.toString()))
                .filter(row -> geography.isWithin(new AreaCode(row.refArea()), NINH_BINH))
                .collect(Collectors.toMap(
                        row -> "%s,%s,%s".formatted(row.measure(), row.breakdown(), row.refArea()),
                        TotalRow::amount,
                        (one, other) -> Double.NaN,
                        TreeMap::new));
    }

    private Map<String, Double> truth(FeedId feed, Period period) throws IOException {
        var file = lake.lake()
                .home()
                .truth()
                .resolve("simulated-37_%s_%s_seed-7_scale-0.03.truth.csv".formatted(feed, period));
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        line -> "%s,%s,%s".formatted(line[0], line[1], line[2]),
                        line -> Double.parseDouble(line[4]),
                        (one, other) -> Double.NaN,
                        TreeMap::new));
    }

    private static List<Period> periods(String... written) {
        return Stream.of(written).map(Period::parse).toList();
    }
}

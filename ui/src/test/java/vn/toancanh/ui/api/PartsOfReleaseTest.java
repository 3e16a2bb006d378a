package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.toancanh.ui.api.ApiClient.assertProblem;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.Progress;
import vn.toancanh.analytics.SimulationRequest;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Totals;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.board.Boards;
import vn.toancanh.ui.board.PartObservation;
import vn.toancanh.ui.board.ReleasedTotals;
import vn.toancanh.ui.home.FilledHome;

/** Operators and sectors of a small model of a province: what the pipeline has totalled is on the board, and is what is answered. */
@SpringBootTest(
        classes = ToancanhServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"toancanh.explain.values=true", "toancanh.explain.patience=300ms"})
class PartsOfReleaseTest {
    private static final Path HOME = FilledHome.empty();
    private static final String COVERED = "indicator=people-covered-by-4g&time_period=2024-12";
    private static final String DIGITAL = "indicator=digital-economy-share&time_period=2024-Q4";

    @LocalServerPort
    private int port;

    @Autowired
    private Analytics analytics;

    @Autowired
    private Boards boards;

    @Autowired
    private Turns turns;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        fill();
        registry.add("toancanh.home", HOME::toString);
    }

    private static void fill() {
        var periods = new TreeMap<FeedId, List<Period>>(Map.of(
                new FeedId("population-register"),
                List.of(Period.year(2022), Period.year(2023), Period.year(2024)),
                new FeedId("mobile-coverage"),
                List.of(Period.month(2024, 12)),
                new FeedId("enterprise-accounts"),
                List.of(Period.parse("2024-Q4"))));
        try (var analytics = Analytics.open(new Home(HOME))) {
            FilledHome.deliverCensus(analytics);
            analytics.simulate(new SimulationRequest(List.of(FilledHome.NINH_BINH), periods, 0.03, 7), Progress.SILENT);
        }
    }

    /** Cells are placed in districts, where nobody has drawn the communes. */
    @ParameterizedTest
    @ValueSource(strings = {"VN", "37", "372"})
    void eachOperatorIsItsTotalInTheRelease(String area) throws Exception {
        assertThat(numerators(COVERED, area)).hasSize(3).isEqualTo(totals("people-covered-by-4g", "2024-12", area));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN", "37", "372", "14404"})
    void eachSectorIsItsTotalInTheRelease(String area) throws Exception {
        assertThat(numerators(DIGITAL, area))
                .as("what a sector has nothing of in the area is nought")
                .containsAllEntriesOf(totals("digital-value-added", "2024-Q4", area))
                .hasSize(numerators(DIGITAL, "37").size());
    }

    @Test
    void aBoardIsArrangedFromWholesAndTheNamesOfParts() {
        var release = analytics.lake().releases().latest().orElseThrow();

        var read = ReleasedTotals.of(analytics.lake().reader(), release);

        var known = ReleasedTotals.among(Totals.of(analytics.lake(), release));
        assertThat(read.wholes()).as("files are read in any order").containsExactlyInAnyOrderElementsOf(known.wholes());
        assertThat(read.parts()).isEqualTo(known.parts());
        assertThat(read.wholes()).isNotEmpty().allMatch(row -> row.breakdown().isEmpty());
        assertThat(read.parts()).containsEntry("people-covered-by-4g", Set.of("A", "B", "C"));
        assertThat(read.parts()).doesNotContainKey("households-with-fibre");
    }

    @Test
    void sectorsAddUpToTheWhole() throws Exception {
        var parts = json("observations?breakdown=*&ref_area=37&" + DIGITAL);
        var whole = json("observations?ref_area=37&" + DIGITAL).get(0);

        for (var side : List.of("numerator", "denominator")) {
            assertThat(parts.valueStream()
                            .mapToDouble(part -> part.get(side).asDouble())
                            .sum())
                    .as(side)
                    .isCloseTo(whole.get(side).asDouble(), within(1e-6));
        }
        assertThat(whole.get("breakdown").isNull()).isTrue();
    }

    @Test
    void operatorsDoNotSinceAnyOfThemCoversAPersonOnce() throws Exception {
        var sum = numerators(COVERED, "37").values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        var whole = json("observations?ref_area=37&" + COVERED).get(0);

        assertThat(sum).isGreaterThan(1.5 * whole.get("numerator").asDouble());
        assertThat(json("observations?breakdown=*&ref_area=37&" + COVERED).valueStream())
                .as("all are shares of all people")
                .allSatisfy(part -> assertThat(part.get("denominator")).isEqualTo(whole.get("denominator")));
    }

    @Test
    void whatIsAnsweredIsWhatScreensRead() throws Exception {
        var board = boards.current();
        var indicator = board.definitions()
                .indicator(new IndicatorId("people-covered-by-4g"))
                .orElseThrow();

        var read = board.breakdowns().observe(indicator, new AreaCode("372"), Period.month(2024, 12)).stream()
                .collect(Collectors.toMap(
                        PartObservation::part, part -> part.seen().value().orElseThrow()));

        assertThat(read).hasSize(3).isEqualTo(ofParts(COVERED, "372", "obs_value"));
    }

    @Test
    void unitsOfALevelAreAnsweredOnePartAfterTheOther() throws Exception {
        var answered = json("observations?breakdown=*&level=district&ref_area=37&" + COVERED);

        assertThat(answered).hasSize(3 * 8);
        assertThat(answered.findValuesAsString("breakdown").subList(0, 9))
                .containsExactlyElementsOf(
                        Stream.concat(Stream.generate(() -> "A").limit(8), Stream.of("B"))
                                .toList());
        assertThat(json("observations?breakdown=C&level=commune&" + DIGITAL).findValuesAsString("ref_area"))
                .as("of one part all communes can be asked for")
                .isNotEmpty()
                .allMatch(code -> code.length() == 5);
    }

    @Test
    void anIndicatorSaysByWhatItCanBeAskedFor() throws Exception {
        var indicators = json("indicators")
                .valueStream()
                .collect(Collectors.toMap(one -> one.get("indicator").asString(), one -> one));

        assertThat(indicators.get("households-with-fibre").has("breakdown")).isFalse();
        var operators = indicators.get("people-covered-by-4g").get("breakdown");
        assertThat(operators.get("by").asString()).isEqualTo("operator");
        assertThat(operators.get("name").get("vi").asString()).isEqualTo("nhà mạng");
        assertThat(operators.get("denominator").asString()).isEqualTo("whole");
        assertThat(operators.get("addition").asString()).isEqualTo("overlaps");
        assertThat(operators.get("parts").findValuesAsString("breakdown")).containsExactly("A", "B", "C");
        assertThat(operators.get("parts").get(0).get("name").get("en").asString())
                .isEqualTo("Operator A");
        var sectors = indicators.get("digital-economy-share").get("breakdown");
        assertThat(sectors.get("denominator").asString()).isEqualTo("part");
        assertThat(sectors.get("addition").asString()).isEqualTo("adds-up");
    }

    @Test
    void theRowsBehindAnOperatorAreItsOwn() throws Exception {
        var seen = json("observations?breakdown=B&ref_area=372&" + COVERED).get(0);
        var explained = json("explain?breakdown=B&ref_area=372&rows=1000&" + COVERED);

        assertThat(explained.get("breakdown").asString()).isEqualTo("B");
        assertThat(explained.get("breakdown_name").get("vi").asString()).isEqualTo("Nhà mạng B");
        assertThat(explained.get("obs_value")).isEqualTo(seen.get("obs_value"));
        var numerator = explained.get("sides").get(0);
        assertThat(numerator.get("amount")).isEqualTo(seen.get("numerator"));
        assertThat(numerator.get("breakdown").asString()).isEqualTo("B");
        assertThat(numerator.get("totals").get(0).get("amount")).isEqualTo(seen.get("numerator"));
        assertThat(numerator.get("rows").valueStream().map(row -> row.get("values")
                        .get("operator")
                        .asString()))
                .isNotEmpty()
                .containsOnly("B");
        assertThat(numerator
                        .get("rows")
                        .valueStream()
                        .mapToLong(row -> row.get("values").get("population").asLong())
                        .sum())
                .as("each cell once")
                .isEqualTo(seen.get("numerator").asLong());
        var denominator = explained.get("sides").get(1);
        assertThat(denominator.get("breakdown").isNull()).isTrue();
        assertThat(denominator.get("amount")).isEqualTo(seen.get("denominator"));
    }

    @Test
    void aSectorIsExplainedAboveAndBelowTheLine() throws Exception {
        var explained = json("explain?breakdown=C&ref_area=372&rows=1000&" + DIGITAL);

        assertThat(explained.get("sides").valueStream()).hasSize(2).allSatisfy(side -> {
            assertThat(side.get("breakdown").asString()).isEqualTo("C");
            assertThat(side.get("code_lists").findValuesAsString("list")).contains("vsic-sections");
            assertThat(side.get("rows")
                            .valueStream()
                            .map(row -> row.get("values").get("vsic_class").asString())
                            .map(code -> Integer.valueOf(code.substring(0, 2))))
                    .isNotEmpty()
                    .allMatch(division -> division >= 10 && division <= 33);
        });
    }

    @Test
    void partsInAllPeriodsWaitForThoseWhoAskedBefore() {
        var all = "observations?breakdown=*&ref_area=37&indicator=people-covered-by-4g";
        turns.take(() -> {
            assertProblem(get(all), 503, "too-busy").contains("ask again in 1 s");
            assertThat(get(all + "&time_period=2024-12").statusCode()).isEqualTo(200);
            return "answered";
        });

        assertThat(get(all).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "observations?breakdown=X&ref_area=37&indicator=people-covered-by-4g; found 'X', accepted: *, A, B, C",
                "observations?breakdown=&ref_area=37&indicator=people-covered-by-4g; found '', accepted: *, A, B, C",
                "explain?breakdown=*&ref_area=37&time_period=2024-12&indicator=people-covered-by-4g; found '*', accepted: A, B, C",
                "observations?breakdown=A&indicator=population; accepted: none, since population is known as a whole only; known by parts: people-covered-by-4g, people-covered-by-5g, digital-economy-share",
                "observations?breakdown=*&indicator=population; found '*', accepted: none, since population",
                "observations?breakdown=*&level=commune&time_period=2024-12&indicator=people-covered-by-4g; accepted: with level=commune, one of A, B, C, or the ref_area of a province"
            })
    void slipsAreRefusedWithWhatIsAccepted(String address, String detail) throws Exception {
        assertProblem(client().get(address), 400, "bad-parameter").contains(detail);
    }

    private Map<String, Double> numerators(String asked, String area) throws Exception {
        return ofParts(asked, area, "numerator");
    }

    private Map<String, Double> ofParts(String asked, String area, String field) throws Exception {
        return json("observations?breakdown=*&ref_area=" + area + "&" + asked)
                .valueStream()
                .collect(Collectors.toMap(part -> part.get("breakdown").asString(), part -> part.get(field)
                        .asDouble()));
    }

    private Map<String, Double> totals(String measure, String period, String area) {
        return Totals.latest(analytics.lake()).stream()
                .filter(row -> row.measure().equals(measure) && row.timePeriod().equals(period))
                .filter(row -> row.refArea().equals(area) && !row.breakdown().isEmpty())
                .collect(Collectors.toMap(TotalRow::breakdown, TotalRow::amount));
    }

    private JsonNode json(String path) throws Exception {
        return client().json(path);
    }

    private HttpResponse<String> get(String path) {
        try {
            return client().get(path);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ApiClient client() {
        return ApiClient.withoutToken(port);
    }
}

package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

@SpringBootTest(classes = ToancanhServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ReadApiTest {
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> FilledHome.folder().toString());
    }

    @Test
    void theCensusOfNhoQuanIsAnsweredInTheWordsOfSdmx() throws Exception {
        var seen = json("observations?indicator=population&ref_area=372&time_period=2019")
                .get(0);

        assertThat(seen.get("obs_value").asDouble()).isEqualTo(149830);
        assertThat(seen.get("obs_status").asString()).isEqualTo("A");
        assertThat(seen.get("unit_measure").asString()).isEqualTo("person");
        assertThat(seen.get("simulated").asBoolean()).isFalse();
        assertThat(seen.get("release").asLong())
                .isEqualTo(json("release").get("release").asLong());
    }

    @Test
    void aRateCarriesItsNumeratorAndDenominatorAndSaysThatItIsSimulated() throws Exception {
        var seen = json("observations?indicator=households-with-fibre&ref_area=37&time_period=2024-12")
                .get(0);

        assertThat(seen.get("denominator").asDouble()).isEqualTo(296369);
        assertThat(seen.get("denominator_time_period").asString()).isEqualTo("2019");
        assertThat(seen.get("obs_value").asDouble())
                .isEqualTo(100
                        * seen.get("numerator").asDouble()
                        / seen.get("denominator").asDouble());
        assertThat(seen.get("obs_status").asString()).isEqualTo("E");
        assertThat(seen.get("simulated").asBoolean()).isTrue();
    }

    @Test
    void whatWasNotCountedIsNullAndMissing() throws Exception {
        var seen = json("observations?indicator=households-with-fibre&ref_area=38&time_period=2024-12")
                .get(0);

        assertThat(seen.get("obs_value").isNull()).isTrue();
        assertThat(seen.get("obs_status").asString()).isEqualTo("O");
    }

    @Test
    void unitsAreThoseOfTheDayThatIsAskedFor() throws Exception {
        assertThat(json("areas?level=district&parent=37&on=2019-04-01")).hasSize(8);
        assertThat(json("areas?level=district&on=2025-07-01")).isEmpty();
        assertThat(json("areas?level=commune&parent=37&on=2025-07-01")).hasSize(129);
        assertThat(json("areas?level=commune&parent=37&on=2019-04-01")).hasSize(145);
        assertThat(json("areas?parent=37&on=2019-04-01")).hasSize(8);
    }

    @Test
    void everyIndicatorSaysForWhichPeriodsSomethingIsKnown() throws Exception {
        var indicators = json("indicators");

        assertThat(indicators).hasSize(9);
        assertThat(indicators.get(0).get("indicator").asString()).isEqualTo("households-with-fibre");
        assertThat(indicators.get(0).get("time_periods")).hasSize(3);
    }

    @Test
    void aBadRequestIsAnsweredWithProblemDetails() throws Exception {
        var answer = get("observations?indicator=fibre");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("parameter").asString()).isEqualTo("indicator");
        assertThat(problem.get("found").asString()).isEqualTo("fibre");
        assertThat(problem.get("accepted").asString()).contains("households-with-fibre");
    }

    @Test
    void whatTheApiDoesNotHaveIsNotFound() throws Exception {
        var answer = get("nope");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/observations");
    }

    @Test
    void aMissingParameterAWrongPeriodDayLevelAndAreaAreBadRequestsToo() throws Exception {
        assertThat(get("observations").statusCode()).isEqualTo(400);
        assertThat(get("observations?indicator=population&time_period=24").body())
                .contains("2024-Q4");
        assertThat(get("observations?indicator=population&ref_area=99999").statusCode())
                .isEqualTo(400);
        assertThat(get("areas?on=1.7.2025").body()).contains("a day such as 2025-07-01");
        assertThat(get("areas?level=huyen").body()).contains("country, province, district, commune");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}

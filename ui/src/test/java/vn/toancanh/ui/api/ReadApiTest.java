package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(seen.get("counted_from").isNull()).isTrue();
        assertThat(seen.get("counted_to").isNull()).isTrue();
        assertThat(seen.get("simulated").asBoolean()).isFalse();
        assertThat(seen.get("release").asLong())
                .isEqualTo(json("release").get("release").asLong());
    }

    @Test
    void theReleaseSaysWhatItFollowsAndWhichProgramMadeIt() throws Exception {
        var release = json("release");

        assertThat(release.get("parent").asLong())
                .isEqualTo(release.get("release").asLong() - 1);
        assertThat(release.get("restored").isNull()).isTrue();
        assertThat(release.get("code_version").asString()).isEqualTo("unpacked");
        assertThat(release.get("config_hash").asString()).hasSize(64);
        assertThat(release.get("boundaries").isObject()).isTrue();
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
        assertThat(json("areas?level=province&parent=37&on=2019-04-01").findValuesAsString("ref_area"))
                .as("a province lies within itself, as it does for its observations")
                .containsExactly("37");
        assertThat(json("areas?on=2019-04-01").findValuesAsString("ref_area"))
                .as("without level and parent, the units of all levels")
                .contains("VN", "37", "372", "14428");
    }

    @Test
    void everyIndicatorSaysForWhichPeriodsSomethingIsKnown() throws Exception {
        var indicators = json("indicators");

        assertThat(indicators).hasSize(12);
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
        assertProblem(get("nope"), 404, "no-such-resource").contains("/api/v1/observations");
        assertProblem(get("../v2/areas"), 404, "no-such-resource").contains("/api/v1/observations");
    }

    @Test
    void whoeverWantsToWriteIsToldThatTheApiIsForReading() throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = send("areas", request -> request.method(method, BodyPublishers.noBody()));

            assertProblem(answer, 405, "method-not-allowed")
                    .isEqualTo("Cannot %s /api/v1/areas: this is for reading, accepted are GET, HEAD and OPTIONS"
                            .formatted(method));
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET,HEAD,OPTIONS");
        }
    }

    @Test
    void aMethodThatTheServerPassesOnToNobodyIsRefusedLikeTheOthers() throws Exception {
        var answer = send("areas", request -> request.method("TRACE", BodyPublishers.noBody()));

        assertProblem(answer, 405, "method-not-allowed")
                .isEqualTo("Cannot TRACE /api/v1/areas: this is for reading, accepted are GET, HEAD and OPTIONS");
        assertThat(answer.headers().allValues("Allow")).containsExactly("GET,HEAD,OPTIONS");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("instance").asString())
                .isEqualTo("/api/v1/areas");
        assertProblem(
                send("nope", request -> request.method("TRACE", BodyPublishers.noBody())), 404, "no-such-resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/areas?on=%zz", "/api/v1/%zz", "/api/v1/areas?on=%C3%28"})
    void anAddressThatCannotBeDecodedIsAnsweredWithProblemDetails(String address) throws Exception {
        assertThat(answerTo(address))
                .startsWith("HTTP/1.1 400 ")
                .containsIgnoringCase("\r\nContent-Type: application/problem+json\r\n")
                .contains("\"type\":\"urn:toancanh:problem:bad-address\"")
                .contains("Cannot read the address '" + address + "': accepted are the characters of RFC 3986");
    }

    @Test
    void whatTheServerRefusesElsewhereIsNoneOfOurs() throws Exception {
        assertThat(answerTo("/%zz")).startsWith("HTTP/1.1 400 ").doesNotContain("urn:toancanh");
    }

    @Test
    void whoeverAsksForTheMethodsIsToldThoseThatAreAccepted() throws Exception {
        var answer = send("areas", request -> request.method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET,HEAD,OPTIONS");
        assertThat(answer.body()).isEmpty();
        assertProblem(
                send("nope", request -> request.method("OPTIONS", BodyPublishers.noBody())), 404, "no-such-resource");
    }

    @Test
    void onlyJsonIsAnswered() throws Exception {
        assertProblem(send("release", request -> request.header("Accept", "application/xml")), 406, "not-acceptable")
                .contains("as 'application/xml': accepted is application/json");
        assertThat(send("release", request -> request.header("Accept", "text/html, */*;q=0.1"))
                        .headers()
                        .firstValue("Content-Type"))
                .hasValue("application/json");
    }

    @Test
    void theHeadOfAnAnswerIsAnsweredAlone() throws Exception {
        var answer = send("areas?level=province", request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void aMissingParameterAWrongPeriodDayLevelAndAreaAreBadRequestsToo() throws Exception {
        assertProblem(get("observations"), 400, "bad-parameter")
                .contains("Cannot answer without parameter 'indicator', accepted: ", "households-with-fibre");
        assertThat(get("observations?indicator=population&time_period=24").body())
                .contains("2024-Q4");
        assertProblem(get("observations?indicator=population&time_period=1900"), 400, "bad-parameter")
                .contains("found '1900', accepted: a period such as 2024", "of the years 1976 to 2200");
        assertThat(get("observations?indicator=population&ref_area=99999").statusCode())
                .isEqualTo(400);
        assertThat(get("areas?on=1.7.2025").body()).contains("a day such as 2025-07-01");
        assertThat(get("areas?level=huyen").body()).contains("country, province, district, commune");
    }

    @Test
    void aParameterThatNobodyKnowsIsRefusedWithThoseThatAreKnown() throws Exception {
        assertProblem(get("observations?indicator=population&ref_are=37"), 400, "bad-parameter")
                .contains("Cannot read parameter 'ref_are': there is none of this name, accepted: indicator, level,"
                        + " ref_area, time_period");
        assertProblem(get("release?id=1"), 400, "bad-parameter").contains("accepted: no parameters");
    }

    @Test
    void aParameterThatStandsThereTwiceIsRefused() throws Exception {
        var answer = get("areas?parent=37&parent=38");
        assertProblem(answer, 400, "bad-parameter").contains("found '37' and '38', accepted: one value");
        assertThat(JsonMapper.shared().readTree(answer.body()).get("found").asString())
                .isEqualTo("37 and 38");
    }

    @Test
    void communesAreAnsweredWhereTheyAreAskedFor() throws Exception {
        var all = "observations?indicator=population&time_period=2019";

        assertThat(json(all).findValuesAsString("ref_area"))
                .contains("37", "372")
                .noneMatch(code -> code.length() == 5);
        assertThat(json(all + "&level=commune").findValuesAsString("ref_area"))
                .hasSize(1_505)
                .allMatch(code -> code.length() == 5);
        assertThat(json(all + "&level=commune&ref_area=372")).hasSize(27);
        assertThat(json(all + "&level=district&ref_area=37")).hasSize(8);
        assertThat(json(all + "&level=province&ref_area=37").findValuesAsString("ref_area"))
                .containsExactly("37");
        assertThat(json("observations?indicator=population&level=commune&ref_area=37"))
                .isNotEmpty();
        for (var country : List.of("", "&ref_area=VN")) {
            assertProblem(get("observations?indicator=population&level=commune" + country), 400, "bad-parameter")
                    .contains("Cannot answer without parameter 'time_period'", "the ref_area of a province");
        }
    }

    @Test
    void anAnswerThatIsStillTrueIsNotSentAgain() throws Exception {
        for (var path : List.of("release", "indicators", "areas", "observations?indicator=population")) {
            var first = get(path);
            var tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
            var again = send(path, request -> request.header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(send(path, request -> request.header("If-None-Match", "W/\"0-0\""))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(get("areas?on=2019-04-01").headers().firstValue("ETag"))
                .as("the units of another day are another answer")
                .isNotEqualTo(get("areas?on=2025-07-01").headers().firstValue("ETag"));
    }

    private static AbstractStringAssert<?> assertProblem(HttpResponse<String> answer, int status, String type)
            throws IOException {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:toancanh:problem:" + type);
        return assertThat(problem.get("detail").asString());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** All of what the server says to an address that no client of ours would send. */
    private String answerTo(String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, UnaryOperator.identity());
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> asking)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/api/v1/").resolve(path);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(asking.apply(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofString());
        }
    }
}

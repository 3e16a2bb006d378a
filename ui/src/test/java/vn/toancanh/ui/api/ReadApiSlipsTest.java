package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.api.ApiClient.assertProblem;
import static vn.toancanh.ui.api.ApiClient.jsonOf;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks for what there is not is told what was found, and what would be accepted. */
class ReadApiSlipsTest extends ReadServerTest {
    @Test
    void aBadRequestIsAnsweredWithProblemDetails() throws Exception {
        var answer = get("observations?indicator=fibre");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = jsonOf(answer);
        assertThat(problem.get("parameter").asString()).isEqualTo("indicator");
        assertThat(problem.get("found").asString()).isEqualTo("fibre");
        assertThat(problem.get("accepted").asString()).contains("households-with-fibre");
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
                .contains("Cannot read parameter 'ref_are': there is none of this name, accepted: breakdown,"
                        + " indicator, level, ref_area, time_period");
        assertProblem(get("release?id=1"), 400, "bad-parameter").contains("accepted: no parameters");
    }

    @Test
    void aParameterThatStandsThereTwiceIsRefused() throws Exception {
        var answer = get("areas?parent=37&parent=38");
        assertProblem(answer, 400, "bad-parameter").contains("found '37' and '38', accepted: one value");
        assertThat(jsonOf(answer).get("found").asString()).isEqualTo("37 and 38");
    }

    @Test
    void whatTheApiDoesNotHaveIsNotFound() throws Exception {
        assertProblem(get("nope"), 404, "no-such-resource").contains("/api/v1/observations");
        assertProblem(get("../v2/areas"), 404, "no-such-resource").contains("/api/v1/observations");
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
}

package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.api.ApiClient.assertProblem;
import static vn.toancanh.ui.api.ApiClient.jsonOf;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The read API keeps to HTTP: its methods, its types of content, and answers that are sent once. */
class ReadApiProtocolTest extends ReadServerTest {
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
        assertThat(jsonOf(answer).get("instance").asString()).isEqualTo("/api/v1/areas");
        assertProblem(
                send("nope", request -> request.method("TRACE", BodyPublishers.noBody())), 404, "no-such-resource");
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
    void theHeadOfAnAnswerIsAnsweredAlone() throws Exception {
        var answer = send("areas?level=province", request -> request.method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
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
}

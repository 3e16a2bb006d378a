package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractStringAssert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks the API of a running server, with a token or without. */
record ApiClient(int port, Optional<String> token) {
    static ApiClient withoutToken(int port) {
        return new ApiClient(port, Optional.empty());
    }

    static ApiClient withToken(int port, String token) {
        return new ApiClient(port, Optional.of(token));
    }

    /** What is answered with 200. */
    JsonNode json(String path) throws IOException, InterruptedException {
        var answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return jsonOf(answer);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, UnaryOperator.identity());
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> asking)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/api/v1/".formatted(port)).resolve(path);
        var request = asking.apply(HttpRequest.newBuilder(address));
        token.ifPresent(told -> request.header("Authorization", "Bearer " + told));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    static JsonNode jsonOf(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Holds the answer against a problem of this status and type, and goes on with its detail. */
    static AbstractStringAssert<?> assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = jsonOf(answer);
        assertThat(problem.get("type").asString()).isEqualTo("urn:toancanh:problem:" + type);
        return assertThat(problem.get("detail").asString());
    }
}

package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.Progress;
import vn.toancanh.lake.Home;
import vn.toancanh.ui.ToancanhServer;
import vn.toancanh.ui.home.FilledHome;

/** Files that are sent to the real server, and what it tells of them and of runs. */
@SpringBootTest(classes = ToancanhServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadTest {
    private static final String TOKEN = "a token of many letters";
    private static final String CENSUS = "deliveries?feed=population-register&period=2019&file_name=census.csv";
    private static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households\n";
    private static final String DONG_THANH =
            "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,,3\n";

    private static final Path HOME = FilledHome.empty();

    @LocalServerPort
    private int port;

    @Autowired
    private Analytics analytics;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("toancanh.home", () -> HOME.toString());
        registry.add("toancanh.upload.token", () -> TOKEN);
        registry.add("toancanh.upload.limit", () -> "1MB");
    }

    @BeforeEach
    void nothingWaits() {
        analytics.lake().inbox().pending().forEach(analytics.lake().inbox()::settle);
    }

    @Test
    void aFileIsTakenAsTheBodyAndWhatBecameOfItIsTold() throws Exception {
        var sent = HEADER + DONG_THANH + DONG_THANH.replace("14320", "99999").replace("9,9", "-1,9");

        var answer = upload(CENSUS + "&provider=gso&note=corrected", BodyPublishers.ofString(sent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var taken = JsonMapper.shared().readTree(answer.body());
        assertThat(taken.get("state").asString()).isEqualTo("pending");
        assertThat(taken.get("rows_read").isNull()).isTrue();
        assertThat(taken.get("note").asString()).isEqualTo("corrected");
        var id = taken.get("delivery_id").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/deliveries/" + id);
        assertThat(upload(CENSUS + "&provider=gso", BodyPublishers.ofString(sent))
                        .statusCode())
                .as("the same bytes wait already")
                .isEqualTo(200);
        assertThat(json("deliveries/" + id).get("state").asString()).isEqualTo("pending");

        try (var another = Analytics.open(new Home(HOME))) {
            another.run(Progress.SILENT);
        }

        var told = json("deliveries/" + id + "?offset=1&limit=1");
        assertThat(told.get("state").asString()).isEqualTo("refused");
        assertThat(told.get("in_effect").asBoolean()).isFalse();
        assertThat(told.get("reason").asString()).contains("rows are rejected");
        assertThat(told.get("rows_read").asLong()).isEqualTo(2);
        assertThat(told.get("findings")).isNotEmpty();
        assertThat(told.get("rejections").get("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(told.get("rejections").get("items")).hasSize(1);
        assertThat(told.get("rejections").get("items").get(0).get("row_number").asLong())
                .isEqualTo(3);
        assertRunIsTold();
    }

    private void assertRunIsTold() throws Exception {
        var runs = json("runs?limit=1");
        var newest = runs.get("runs").get(0);
        assertThat(newest.get("outcome").asString()).isEqualTo("refused");
        assertThat(runs.get("next")).isEmpty();
        var run = json("runs/" + newest.get("run").asLong());
        assertThat(run.get("steps").get(0).get("stage").asString()).isEqualTo("validate");
        assertThat(run.get("steps").get(0).get("rows_read").asLong()).isEqualTo(2);
        var cancelled =
                send("runs/" + newest.get("run").asLong() + "/cancel", asking -> asking.POST(BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + TOKEN));
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(cancelled.body())
                        .get("cancel_requested_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void aFileIsTakenAsTheOnlyPartOfAForm() throws Exception {
        var answer = form(part("census-2019.csv", HEADER));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var taken = JsonMapper.shared().readTree(answer.body());
        assertThat(taken.get("file_name").asString()).isEqualTo("census-2019.csv");
        assertThat(taken.get("time_period").asString()).isEqualTo("2019");
        assertThat(taken.get("bytes").asInt()).isEqualTo(HEADER.length());
    }

    @Test
    void aFormWithTwoFilesIsRefusedAsAWhole() throws Exception {
        var answer = form(part("census-2019.csv", HEADER) + part("census-2020.csv", HEADER));

        assertProblem(
                answer, 400, "bad-delivery", "Cannot take the file: the form has more than one part; accepted are");
        assertNothingIsKept();
    }

    @Test
    void whoHasNoTokenIsToldSoAndNothingIsTaken() throws Exception {
        var without = send(CENSUS, asking -> file(asking, BodyPublishers.ofString(HEADER)));
        assertProblem(
                without, 401, "token-needed", "no token was sent, accepted is the header Authorization: Bearer TOKEN");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        var wrong = send(CENSUS, asking -> file(asking, BodyPublishers.ofString(HEADER))
                .header("Authorization", "Bearer " + TOKEN + "."));
        assertProblem(wrong, 401, "token-needed", "the token is another");
        assertProblem(send("runs", asking -> asking), 401, "token-needed", "Cannot GET /api/v1/runs");
        assertProblem(send("deliveries/1", asking -> asking), 401, "token-needed", "Cannot GET /api/v1/deliveries/1");
        assertNothingIsKept();
    }

    @Test
    void whatIsTooLargeIsRefusedByItsLengthOrAsSoonAsItIsSeen() throws Exception {
        var bytes = new byte[(1 << 20) + 1];

        assertProblem(upload(CENSUS, BodyPublishers.ofByteArray(bytes)), 413, "too-large", "more than 1,048,576 bytes");
        var ofUnknownLength = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        assertProblem(upload(CENSUS, ofUnknownLength), 413, "too-large", "more than 1,048,576 bytes");
        assertNothingIsKept();
        assertThat(upload(CENSUS, BodyPublishers.ofByteArray(new byte[1 << 20])).statusCode())
                .as("as many as the limit are accepted")
                .isEqualTo(202);
    }

    @Test
    void anEndlessFileIsRefusedBeforeItsEnd() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked"));
            var chunk = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int sent = 0; sent < 17; sent++) {
                out.write(chunk);
            }
            out.flush();

            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 413");
        }
        assertNothingIsKept();
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head("Content-Length: 1000"));
            socket.getOutputStream().write(HEADER.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            awaitIncoming();
        }
        for (int tries = 0; tries < 100 && !incoming().isEmpty(); tries++) {
            Thread.sleep(50);
        }

        assertNothingIsKept();
    }

    @Test
    void whatIsNoFileIsRefusedWithWhatIsAccepted() throws Exception {
        var asForm = send(CENSUS, asking -> asking.POST(BodyPublishers.ofString(HEADER))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + TOKEN));
        assertProblem(
                asForm, 415, "unsupported-content", "accepted are application/octet-stream with the file as the body");
        var nothing = BodyPublishers.ofString(HEADER);
        assertProblem(
                upload("deliveries?feed=census&period=2019&file_name=c.csv", nothing),
                400,
                "bad-delivery",
                "Cannot deliver to feed 'census': accepted are");
        assertProblem(
                upload("deliveries?feed=population-register&file_name=c.csv", nothing),
                400,
                "bad-delivery",
                "Cannot tell which period c.csv speaks of");
        assertProblem(
                upload("deliveries?period=2019&file_name=c.csv", nothing), 400, "bad-parameter", "parameter 'feed'");
        assertProblem(
                upload("deliveries?feed=population-register&period=2019", nothing),
                400,
                "bad-parameter",
                "parameter 'file_name'");
        assertProblem(upload(CENSUS + "&simulated=yes", nothing), 400, "bad-parameter", "accepted: true, false");
        assertProblem(upload(CENSUS + "&fed=x", nothing), 400, "bad-parameter", "there is none of this name");
        assertNothingIsKept();
    }

    @Test
    void whatIsNotThereIsToldAsThat() throws Exception {
        assertProblem(authorized("deliveries/1"), 404, "unknown", "Cannot tell of delivery '1'");
        assertProblem(authorized("runs/4711"), 404, "unknown", "Cannot tell of run '4711'");
        assertProblem(authorized("runs/last"), 404, "unknown", "Cannot tell of run 'last'");
        assertProblem(authorized("runs?limit=many"), 400, "bad-parameter", "accepted: a whole number from 0 to 1000");
        var reading = authorized("deliveries");
        assertProblem(reading, 405, "method-not-allowed", "this is for sending, accepted are POST and OPTIONS");
        assertThat(reading.headers().firstValue("Allow")).hasValue("POST,OPTIONS");
    }

    private void assertNothingIsKept() {
        assertThat(analytics.lake().inbox().pending()).isEmpty();
        assertThat(incoming()).isEmpty();
    }

    private String incoming() {
        var names = HOME.resolve("inbox").toFile().list((at, name) -> name.startsWith(".incoming-"));
        return String.join(" ", names);
    }

    private void awaitIncoming() throws InterruptedException {
        for (int tries = 0; tries < 100 && incoming().isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(incoming()).as("the server reads while the file comes").isNotEmpty();
    }

    private byte[] head(String length) {
        return "POST /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\n%s\r\n\r\n"
                .formatted(CENSUS, TOKEN, length)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private HttpResponse<String> form(String parts) throws IOException, InterruptedException {
        return send("deliveries?feed=population-register", asking -> asking.POST(
                        BodyPublishers.ofString(parts + "--border--\r\n"))
                .header("Content-Type", "multipart/form-data; boundary=border")
                .header("Authorization", "Bearer " + TOKEN));
    }

    private static String part(String name, String content) {
        return "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, content);
    }

    private HttpResponse<String> upload(String path, BodyPublisher body) throws IOException, InterruptedException {
        return send(path, asking -> file(asking, body).header("Authorization", "Bearer " + TOKEN));
    }

    private static HttpRequest.Builder file(HttpRequest.Builder asking, BodyPublisher body) {
        return asking.POST(body).header("Content-Type", "application/octet-stream");
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = authorized(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> authorized(String path) throws IOException, InterruptedException {
        return send(path, asking -> asking.header("Authorization", "Bearer " + TOKEN));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> asking)
            throws IOException, InterruptedException {
        var address = URI.create("http://localhost:%d/api/v1/%s".formatted(port, path));
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(asking.apply(HttpRequest.newBuilder(address)).build(), BodyHandlers.ofString());
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type, String detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:toancanh:problem:" + type);
        assertThat(problem.get("detail").asString()).contains(detail);
    }
}

package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.api.ApiClient.assertProblem;
import static vn.toancanh.ui.api.ApiClient.jsonOf;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.Progress;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.ui.shell.Logged;

/** Files that are sent to the real server, and what it tells of them and of runs. */
class UploadTest extends UploadServerTest {
    private static final String DONG_THANH =
            "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,,3\n";

    @Test
    void aFileIsTakenAsTheBodyAndWhatBecameOfItIsTold() throws Exception {
        var sent = HEADER + DONG_THANH + DONG_THANH.replace("14320", "99999").replace("9,9", "-1,9");

        var answer = upload(CENSUS + "&provider=gso&note=corrected", BodyPublishers.ofString(sent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var taken = jsonOf(answer);
        assertThat(taken.get("state").asString()).isEqualTo("pending");
        assertThat(taken.get("rows_read").isNull()).isTrue();
        assertThat(taken.get("note").asString()).isEqualTo("corrected");
        var id = taken.get("delivery_id").asString();
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/deliveries/" + id);
        assertThat(upload(CENSUS + "&provider=gso", BodyPublishers.ofString(sent))
                        .statusCode())
                .as("the same bytes wait already")
                .isEqualTo(200);
        assertThat(sender().json("deliveries/" + id).get("state").asString()).isEqualTo("pending");

        try (var another = Analytics.open(new Home(HOME))) {
            another.run(Progress.SILENT);
        }

        var told = sender().json("deliveries/" + id + "?offset=1&limit=1");
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

    @Test
    void whatWaitsForOtherProvidersIsToldSoWhoeverAsksAndHowever() throws Exception {
        var id = jsonOf(upload(CENSUS, BodyPublishers.ofString(HEADER + DONG_THANH)))
                .get("delivery_id")
                .asString();
        try (var another = Lake.open(new Home(HOME));
                var run = another.beginRun()) {
            run.conclude(Conclusion.waiting(run.pending().getFirst(), "it waits for vnpt", 3, 1));
        }

        var sentAgain = upload(CENSUS, BodyPublishers.ofString(HEADER + DONG_THANH));

        assertThat(sentAgain.statusCode()).isEqualTo(200);
        for (var told : List.of(sender().json("deliveries/" + id), jsonOf(sentAgain))) {
            assertThat(told.get("delivery_id").asString()).isEqualTo(id);
            assertThat(told.get("state").asString()).isEqualTo("waiting");
            assertThat(told.get("reason").asString()).isEqualTo("it waits for vnpt");
            assertThat(told.get("rows_accepted").asLong()).isEqualTo(2);
            assertThat(told.get("in_effect").asBoolean()).isFalse();
            assertThat(told.get("counted").asBoolean()).isFalse();
        }
    }

    private void assertRunIsTold() throws Exception {
        var runs = sender().json("runs?limit=1");
        var newest = runs.get("runs").get(0);
        assertThat(newest.get("outcome").asString()).isEqualTo("refused");
        assertThat(runs.get("next")).isEmpty();
        var run = sender().json("runs/" + newest.get("run").asLong());
        assertThat(run.get("steps").get(0).get("stage").asString()).isEqualTo("validate");
        assertThat(run.get("steps").get(0).get("rows_read").asLong()).isEqualTo(2);
        var cancelled = sender().send(
                        "runs/" + newest.get("run").asLong() + "/cancel",
                        asking -> asking.POST(BodyPublishers.noBody()));
        assertProblem(cancelled, 409, "run-ended")
                .contains("it has ended already (refused); accepted is a run that goes on, /api/v1/runs lists all");
        assertThat(jsonOf(cancelled).get("outcome").asString()).isEqualTo("refused");
        assertThat(sender().json("runs/" + newest.get("run").asLong())
                        .get("cancel_requested_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void aFileIsTakenAsTheOnlyPartOfAForm() throws Exception {
        var answer = form(part("census-2019.csv", HEADER));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var taken = jsonOf(answer);
        assertThat(taken.get("file_name").asString()).isEqualTo("census-2019.csv");
        assertThat(taken.get("time_period").asString()).isEqualTo("2019");
        assertThat(taken.get("bytes").asInt()).isEqualTo(HEADER.length());
    }

    @Test
    void aFormWithTwoFilesIsRefusedAsAWhole() throws Exception {
        var answer = form(part("census-2019.csv", HEADER) + part("census-2020.csv", HEADER));

        assertProblem(answer, 400, "bad-delivery")
                .contains("Cannot take the file: the form has more than one part; accepted are");
        assertNothingIsKept();
    }

    @Test
    void whoHasNoTokenIsToldSoAndNothingIsTaken() throws Exception {
        var stranger = ApiClient.withoutToken(port);
        var without = stranger.send(CENSUS, asking -> file(asking, BodyPublishers.ofString(HEADER)));
        assertProblem(without, 401, "token-needed")
                .contains("no token was sent, accepted is the header Authorization: Bearer TOKEN");
        assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        var wrong = ApiClient.withToken(port, TOKEN + ".")
                .send(CENSUS, asking -> file(asking, BodyPublishers.ofString(HEADER)));
        assertProblem(wrong, 401, "token-needed").contains("the token is another");
        assertProblem(stranger.get("runs"), 401, "token-needed").contains("Cannot GET /api/v1/runs");
        assertProblem(stranger.get("deliveries/1"), 401, "token-needed").contains("Cannot GET /api/v1/deliveries/1");
        assertNothingIsKept();
    }

    @Test
    void whatIsNoFileIsRefusedWithWhatIsAccepted() throws Exception {
        var asForm = sender().send(CENSUS, asking -> asking.POST(BodyPublishers.ofString(HEADER))
                .header("Content-Type", "application/x-www-form-urlencoded"));
        assertProblem(asForm, 415, "unsupported-content")
                .contains("accepted are application/octet-stream with the file as the body");
        var nothing = BodyPublishers.ofString(HEADER);
        assertProblem(upload("deliveries?feed=census&period=2019&file_name=c.csv", nothing), 400, "bad-delivery")
                .contains("Cannot deliver to feed 'census': accepted are");
        assertProblem(upload("deliveries?feed=population-register&file_name=c.csv", nothing), 400, "bad-delivery")
                .contains("Cannot tell which period c.csv speaks of");
        assertProblem(upload("deliveries?period=2019&file_name=c.csv", nothing), 400, "bad-parameter")
                .contains("parameter 'feed'");
        assertProblem(upload("deliveries?feed=population-register&period=2019", nothing), 400, "bad-parameter")
                .contains("parameter 'file_name'");
        assertProblem(upload(CENSUS + "&simulated=yes", nothing), 400, "bad-parameter")
                .contains("accepted: true, false");
        assertProblem(upload(CENSUS + "&fed=x", nothing), 400, "bad-parameter").contains("there is none of this name");
        assertNothingIsKept();
    }

    @Test
    void whatCannotBeReadOfARequestIsToldAsTheSendersSlip() throws Exception {
        var nameless = sender().send("deliveries?feed=population-register&period=2019", asking -> file(
                        asking, BodyPublishers.ofString(HEADER))
                .header("Content-Disposition", "attachment; filename"));
        assertProblem(nameless, 400, "bad-delivery").contains("its Content-Disposition 'attachment; filename'");
        var unbounded = sender().send(CENSUS, asking -> asking.POST(BodyPublishers.ofString(HEADER))
                .header("Content-Type", "multipart/form-data"));
        assertProblem(unbounded, 400, "bad-delivery").contains("the form cannot be read (", "boundary");
        var cut = sender().send(CENSUS, asking -> asking.POST(BodyPublishers.ofString(part("census.csv", HEADER)))
                .header("Content-Type", "multipart/form-data; boundary=border"));
        assertProblem(cut, 400, "bad-delivery").contains("the form cannot be read (");
        var nothing = BodyPublishers.ofString(HEADER);
        assertProblem(upload(CENSUS + "&note=a%00b", nothing), 400, "bad-parameter")
                .contains("parameter 'note'", "that can be seen, tabs and line breaks");
        assertProblem(upload(CENSUS + "&provider=a%0Ab", nothing), 400, "bad-parameter")
                .contains("parameter 'provider'", "1 to 64 characters that can be seen");
        assertNothingIsKept();
    }

    @Test
    void aDiskThatFailsIsNotTheSendersFaultAndNotDescribedToThem() throws Exception {
        var sent = HEADER + DONG_THANH.replace("9,9", "7,7");
        var digest = MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8));
        var inTheWay = Files.createDirectories(
                HOME.resolve("inbox").resolve(HexFormat.of().formatHex(digest)).resolve("in the way"));

        var answer = upload(CENSUS, BodyPublishers.ofString(sent));

        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertProblem(answer, 503, "unavailable").contains("Cannot answer now").doesNotContain(HOME.toString());
        assertNothingIsKept();
    }

    @Test
    void aDatabaseThatFailsIsToldInALineAndTheRequestIsToBeMadeAgain() throws Exception {
        try (var lake = Lake.open(new Home(HOME));
                var connection = lake.connections().getConnection();
                var statement = connection.createStatement();
                var log = new Logged(Problems.class.getName())) {
            statement.execute("alter table pipeline_run rename to out_of_reach");
            HttpResponse<String> answer;
            try {
                answer = sender().get("runs");
            } finally {
                statement.execute("alter table out_of_reach rename to pipeline_run");
            }

            assertProblem(answer, 503, "unavailable")
                    .contains("Cannot answer now: what is kept cannot be read or written; ask again later")
                    .doesNotContain("pipeline_run", HOME.toString());
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(log.lines()).singleElement().satisfies(line -> assertThat(line)
                    .startsWith("Cannot answer a request: Cannot use the lake's database jdbc:h2:")
                    .contains("Table \"pipeline_run\" not found")
                    .endsWith("See that it runs and has room, and try again.")
                    .doesNotContain("\n"));
            assertThat(log.causes()).as("no stack trace").isEmpty();
        }
        assertThat(sender().get("runs").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsToldAsThat() throws Exception {
        assertProblem(sender().get("deliveries/1"), 404, "unknown").contains("Cannot tell of delivery '1'");
        assertProblem(sender().get("runs/4711"), 404, "unknown").contains("Cannot tell of run '4711'");
        assertProblem(sender().get("runs/last"), 404, "unknown").contains("Cannot tell of run 'last'");
        assertProblem(sender().get("runs?limit=many"), 400, "bad-parameter")
                .contains("accepted: a whole number from 0 to 1000");
        var reading = sender().get("deliveries");
        assertProblem(reading, 405, "method-not-allowed")
                .contains("this is for sending, accepted are POST and OPTIONS");
        assertThat(reading.headers().firstValue("Allow")).hasValue("POST,OPTIONS");
    }

    private HttpResponse<String> form(String parts) throws IOException, InterruptedException {
        return sender().send("deliveries?feed=population-register", asking -> asking.POST(
                        BodyPublishers.ofString(parts + "--border--\r\n"))
                .header("Content-Type", "multipart/form-data; boundary=border"));
    }

    private static String part(String name, String content) {
        return "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n%s\r\n"
                .formatted(name, content);
    }
}

package vn.toancanh.ui.command.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.ui.command.CommandLines;
import vn.toancanh.ui.command.SmallCensus;
import vn.toancanh.ui.command.Typed;
import vn.toancanh.ui.command.terminal.Terminal;

/** The server as the command line starts it, on a lake that is filled already. */
class RunCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Toàn Cảnh: (http://localhost:\\d+/)  \\(Ctrl-C ends it\\)");

    @TempDir
    private Path folder;

    @Test
    void servesUntilItIsToldToEndAndLetsOthersWorkMeanwhile() throws Exception {
        var home = folder.resolve("home");
        var census = SmallCensus.write(folder.resolve("census_2019.csv")).toString();
        assertThat(Typed.in(home, "deliver", census, "--feed", "population-register")
                        .exitCode())
                .isZero();
        var out = new StringWriter();
        var ended = new CompletableFuture<Integer>();
        var server = Thread.ofPlatform()
                .start(() -> ended.complete(CommandLines.execute(
                        new Terminal(home, new PrintWriter(out, true), new PrintWriter(out, true)),
                        "run",
                        "--port",
                        "0")));
        assertThat(statusOf(address(out, ended))).isEqualTo(200);
        assertThat(out.toString())
                .as("who waits for the second start is told what is being done")
                .containsSubsequence(" s] opening " + home, " s] starting the server", "Toàn Cảnh: ");
        assertThat(Typed.in(home, "releases", "list").exitCode()).isZero();
        land(home.resolve("landing/population-register/census_2019.csv"));
        assertThat(awaitedRun(home, "arrival"))
                .as("a file that lands is published, and the log of runs says why")
                .contains("published  2", "Next: nightly at ");
        server.interrupt();
        assertThat(ended.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aSpoiltArchiveOfDefinitionsIsSaidWithWhatToDo() throws Exception {
        var home = folder.resolve("home");
        var census = SmallCensus.write(folder.resolve("census_2019.csv")).toString();
        assertThat(Typed.in(home, "deliver", census, "--feed", "population-register")
                        .exitCode())
                .isZero();
        var kept = spoilt(home.resolve("definitions"));

        var start = Typed.in(home, "run", "--port", "0");

        assertThat(start.exitCode()).isEqualTo(1);
        assertThat(start.err())
                .contains(kept.toString(), "restore them, or delete the folder")
                .doesNotContain("UnsatisfiedDependencyException", "Constructor threw");
    }

    @Test
    void namesTheProvincesThatItKnows() {
        var typed = Typed.in(folder.resolve("home"), "run", "--port", "0", "--province", "atlantis");

        assertThat(typed.exitCode()).isEqualTo(2);
        assertThat(typed.err())
                .contains(
                        "Cannot find province 'atlantis': accepted are ",
                        "ninh-binh (37)",
                        "hue or thua-thien-hue (46)");
    }

    /** Changes a file in the only set that is kept there; the set. */
    private static Path spoilt(Path archive) throws IOException {
        try (var sets = Files.list(archive)) {
            var set = sets.findFirst().orElseThrow();
            Files.writeString(set.resolve("shipped/targets.csv"), "# an afterthought\n", StandardOpenOption.APPEND);
            return set;
        }
    }

    /** A corrected census, as a sender leaves it who has ended writing some time ago. */
    private static void land(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var part = SmallCensus.writeCorrected(file.resolveSibling("census_2019.csv.part"));
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(part, file);
    }

    /** What is told of runs once the newest is of that kind and has ended. */
    private static String awaitedRun(Path home, String kind) throws InterruptedException {
        for (int tries = 0; tries < 120; tries++) {
            var told = Typed.in(home, "runs", "list").out();
            if (told.lines().skip(1).limit(1).anyMatch(run -> run.contains(kind) && !run.contains("running"))) {
                return told;
            }
            Thread.sleep(500);
        }
        throw new AssertionError(
                "No run of that kind: " + Typed.in(home, "runs", "list").out());
    }

    private static String address(StringWriter out, CompletableFuture<Integer> ended) throws InterruptedException {
        for (var tries = 0; tries < 600 && !ended.isDone(); tries++) {
            var told = ADDRESS.matcher(out.toString());
            if (told.find()) {
                return told.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The server told no address: " + out);
    }

    private static int statusOf(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}

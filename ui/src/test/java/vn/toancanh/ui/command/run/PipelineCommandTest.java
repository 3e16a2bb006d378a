package vn.toancanh.ui.command.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Circumstances;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.ui.command.Typed;

/** What {@code pipeline} does with deliveries that wait, and what it says of a cluster that it cannot use. */
class PipelineCommandTest {
    private static final String HEADER = "province_code,province,district_code,district,commune_code,commune,"
            + "population,population_urban,population_rural,households\n";
    private static final String DONG_THANH =
            "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14320,Phường Đông Thành,9,9,,3\n";
    private static final String TAN_THANH =
            "37,Tỉnh Ninh Bình,369,Thành phố Ninh Bình,14323,Phường Tân Thành,20,20,,6\n";

    @TempDir
    private Path folder;

    @Test
    void takesWhatWaitsAndPublishesOnce() throws IOException {
        handIn(HEADER + DONG_THANH + TAN_THANH);

        var first = Typed.in(home(), "pipeline", "--master", "local[2]", "--conf", "spark.sql.shuffle.partitions=3");
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("validating register.csv", "2 rows accepted", "Published release 1.");
        var second = Typed.in(home(), "pipeline");
        assertThat(second.exitCode()).isZero();
        assertThat(second.out())
                .contains("Unchanged: no delivery waits for a run, and things are defined as they were.");
    }

    @Test
    void takesWhatLandedAndTellsWhatItPutAside() throws IOException {
        var landing = new Home(home()).create().landing();
        Files.createDirectories(landing.resolve("population-register"));
        landed(landing.resolve("population-register/register_2019.csv"));
        landed(landing.resolve("register_2019.csv"));

        var typed = Typed.in(home(), "pipeline");

        assertThat(typed.exitCode()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "Took register_2019.csv from the landing folder.",
                        "Did not take register_2019.csv: Cannot take register_2019.csv: it lies in no feed's folder",
                        "Published release 1.");
        assertThat(landing.resolve("population-register/register_2019.csv")).doesNotExist();
    }

    private static void landed(Path file) throws IOException {
        Files.writeString(file, HEADER + DONG_THANH + TAN_THANH);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void aRefusedDeliveryFailsTheCommandAndIsTold() throws IOException {
        handIn("no header at all\n");

        var typed = Typed.in(home(), "pipeline");

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.out())
                .contains(
                        "Refused register.csv, which was pending",
                        "Nothing was published: the release stays as it was.");
    }

    @Test
    void whatWaitsAsBeforeIsToldAndLeft() throws IOException {
        handIn(HEADER + DONG_THANH + TAN_THANH);
        try (var lake = Lake.open(new Home(home()));
                var run = lake.beginRun()) {
            var delivery = run.pending().getFirst();
            var definitions = Definitions.read(DefinitionFiles.under(lake.home().definitions()));
            run.conclude(Conclusion.waiting(delivery, "it waits for another", 2, 0)
                    .in(Circumstances.of(delivery.feed(), List.of(), definitions.hash())));
        }

        var typed = Typed.in(home(), "pipeline");

        assertThat(typed.exitCode()).isZero();
        assertThat(typed.out())
                .contains(
                        "As before, 1 delivery waits for other providers, it since ",
                        ": register.csv of gso for 2019, delivery ",
                        "Unchanged: no delivery waits for a run, ");
        assertThat(Typed.in(home(), "deliveries").out().strip().lines().toList().getLast())
                .startsWith("1 delivery waits for other providers, it since ");
    }

    @Test
    void aMasterThatDoesNotListenLeavesTheDeliveryWaiting() throws IOException {
        handIn(HEADER + DONG_THANH + TAN_THANH);
        var nobody = nobody();

        var typed = Typed.in(home(), "pipeline", "--master", nobody);

        assertThat(typed.exitCode()).isEqualTo(1);
        assertThat(typed.err())
                .startsWith("Cannot run jobs on %s: nobody listens there. Accepted is the address of a Spark master"
                        .formatted(nobody));
        try (var lake = Lake.open(new Home(home()))) {
            assertThat(lake.inbox().pending()).hasSize(1);
            assertThat(lake.history().newestFirst()).isEmpty();
        }
    }

    private static String nobody() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "spark://127.0.0.1:" + free.getLocalPort();
        }
    }

    private Path home() {
        return folder.resolve("home");
    }

    private void handIn(String content) throws IOException {
        var file = Files.writeString(folder.resolve("register.csv"), content);
        try (var lake = Lake.open(new Home(home()))) {
            var gso = new Consignment(new FeedId("population-register"), "gso", Period.year(2019), false, "");
            lake.inbox().receive(file, gso, "definitions");
        }
    }
}

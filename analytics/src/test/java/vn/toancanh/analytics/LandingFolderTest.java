package vn.toancanh.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Receipt;

/** Files that senders put into a folder. */
class LandingFolderTest {
    private static final String REGISTER = RegisterLake.HEADER + RegisterLake.DONG_THANH;
    private static final Instant LATER = Instant.now().plusSeconds(60);

    @TempDir
    Path folder;

    private RegisterLake lake;
    private LandingFolder landing;

    @BeforeEach
    void opens() {
        lake = new RegisterLake(folder);
        landing = lake.analytics().landing();
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void whatLiesStillIsTakenWithItsFeedAndProviderAndDeletedThen() throws IOException {
        var usual = put("population-register/register_2019.csv", REGISTER);
        var other = put("population-register/sở kế hoạch/register_2018.csv", REGISTER);

        var report = landing.take(LATER);

        assertThat(report.refused()).isEmpty();
        assertThat(waiting())
                .extracting(Delivery::fileName, Delivery::provider, delivery -> delivery.timePeriod()
                        .toString())
                .containsExactlyInAnyOrder(
                        tuple("register_2019.csv", "gso", "2019"), tuple("register_2018.csv", "sở kế hoạch", "2018"));
        assertThat(usual).doesNotExist();
        assertThat(other).doesNotExist();
        assertThat(lake.lake().inbox().bytesOf(waiting().getFirst())).hasContent(REGISTER);
    }

    @Test
    void whatIsBeingWrittenIsLeftUntilItLiesStill() throws IOException {
        var file = put("population-register/register_2019.csv", "province_code,");
        var part = put("population-register/register_2018.csv.part", REGISTER);
        var hidden = put("population-register/.register_2017.csv", REGISTER);
        var now = Instant.now();

        assertThat(landing.take(now).waiting()).isEqualTo(1);
        Files.writeString(file, REGISTER);
        Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(4)));
        assertThat(landing.take(now.plusSeconds(6)).waiting()).isEqualTo(1);
        assertThat(waiting()).isEmpty();
        assertThat(landing.take(now.plusSeconds(9)).taken()).hasSize(1);
        assertThat(landing.take(LATER).taken()).isEmpty();
        assertThat(part).exists();
        assertThat(hidden).exists();
        Files.move(part, part.resolveSibling("register_2018.csv"));
        assertThat(landing.take(LATER).taken()).hasSize(1);
    }

    @Test
    void aFileWhoseTimeLiesAheadIsTakenWhenItWasSeenUnchangedForSomeSeconds() throws IOException {
        var file = put("population-register/register_2019.csv", REGISTER);
        var now = Instant.now();
        Files.setLastModifiedTime(file, FileTime.from(now.plusSeconds(86_400)));

        assertThat(landing.take(now).waiting()).isEqualTo(1);
        assertThat(landing.take(now.plusSeconds(4)).waiting()).isEqualTo(1);
        assertThat(landing.take(now.plusSeconds(5)).taken()).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsPutAsideWithTheReason() throws IOException {
        put("register_2019.csv", REGISTER);
        put("census/register_2019.csv", REGISTER);
        put("population-register/register.csv", REGISTER);
        put("population-register/gso/2019/register_2019.csv", REGISTER);
        put("population-register/simulation/register_2019.csv", REGISTER);
        Files.createSymbolicLink(
                lake.lake().home().landing().resolve("population-register/link_2019.csv"), Path.of("/etc/hostname"));

        var report = landing.take(LATER);

        assertThat(report.taken()).isEmpty();
        assertThat(report.refused())
                .extracting(refused -> refused.file().toString(), refused -> refused.why()
                        .split(":")[0])
                .containsExactlyInAnyOrder(
                        tuple("register_2019.csv", "Cannot take register_2019.csv"),
                        tuple("census/register_2019.csv", "Cannot deliver to feed 'census'"),
                        tuple("population-register/register.csv", "Cannot tell which period register.csv speaks of"),
                        tuple("population-register/gso/2019", "Cannot take population-register/gso/2019"),
                        tuple("population-register/link_2019.csv", "Cannot take population-register/link_2019.csv"),
                        tuple(
                                "population-register/simulation/register_2019.csv",
                                "Cannot deliver a real file as provider 'simulation'"));
        assertThat(aside())
                .contains(
                        "register_2019.csv",
                        "register_2019.csv.txt",
                        "census/register_2019.csv",
                        "population-register/register.csv.txt",
                        "population-register/gso/2019/register_2019.csv",
                        "population-register/gso/2019.txt");
        assertThat(waiting()).isEmpty();
        assertThat(landing.take(LATER)).isEqualTo(new LandingReport(List.of(), List.of(), 0));
    }

    @Test
    void aLookThatWasBrokenOffAfterTakingIsRepeatedWithoutHarm() throws IOException {
        put("population-register/register_2019.csv", REGISTER);
        var first = landing.take(LATER).taken().getFirst().delivery();

        put("population-register/register_2019.csv", REGISTER);
        assertThat(landing.take(LATER).taken()).containsExactly(new Receipt.AlreadyPending(first));
        lake.analytics().run(Progress.SILENT);
        var again = put("population-register/register_2019.csv", REGISTER);
        assertThat(landing.take(LATER).taken()).containsExactly(new Receipt.AlreadyInEffect(first));

        assertThat(again).doesNotExist();
        assertThat(waiting()).isEmpty();
        assertThat(lake.release()).isEqualTo(1);
    }

    @Test
    void aFileThatWasTakenAndNotDeletedDoesNotTakeThePlaceOfItsCorrection() throws IOException {
        var left = put("population-register/register_2019.csv", REGISTER);
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(86_400)));
        lake.analytics()
                .handIn(new DeliveryRequest(left, RegisterLake.REGISTER, Optional.empty(), Optional.empty(), ""));
        lake.analytics().run(Progress.SILENT);
        var correction = lake.file(
                "corrected_2019.csv", REGISTER.replace("9,9,,3", "8,8,,3").getBytes(StandardCharsets.UTF_8));
        lake.analytics()
                .deliver(
                        new DeliveryRequest(correction, RegisterLake.REGISTER, Optional.empty(), Optional.empty(), ""),
                        Progress.SILENT);

        assertThat(landing.take(LATER)).isEqualTo(new LandingReport(List.of(), List.of(), 0));
        assertThat(left).doesNotExist();
        assertThat(waiting()).isEmpty();

        put("population-register/register_2019.csv", REGISTER);
        assertThat(landing.take(LATER).taken()).hasSize(1).allMatch(Receipt.Received.class::isInstance);
    }

    private Path put(String name, String content) throws IOException {
        var file = lake.lake().home().landing().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private List<Delivery> waiting() {
        return lake.lake().inbox().pending();
    }

    /** As seen from the folder of that moment. */
    private List<String> aside() throws IOException {
        var refused = lake.lake().home().landing().resolve(".refused");
        try (var files = Files.walk(refused)) {
            return files.filter(Files::isRegularFile)
                    .map(refused::relativize)
                    .map(path -> path.subpath(1, path.getNameCount()).toString())
                    .toList();
        }
    }
}

package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Receipt;

/** Files that are handed in are received once, and anew only where that changes something. */
class ReceivingTest extends ProvinceLakeTest {
    private static final Clock HOUR_AGO = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));

    @Test
    void theSameBytesAreReceivedOnce() {
        Receipt first = province.handIn(lake, 7);
        Receipt second = province.handIn(lake, 7);
        Province.run(lake);
        Receipt third = province.handIn(lake, 7);

        assertThat(first).isInstanceOf(Receipt.Received.class);
        assertThat(second).isEqualTo(new Receipt.AlreadyPending(first.delivery()));
        assertThat(third).isEqualTo(new Receipt.AlreadyInEffect(first.delivery()));
        assertThat(lake.inbox().pending()).isEmpty();
        assertThat(lake.inbox().bytesOf(first.delivery())).hasContent("code,people\n14428,7");
        assertThat(province.home().inbox()).isDirectoryNotContaining("glob:**/.incoming-*");
    }

    @Test
    void aCorrectionCountsThoughTheServerThatTakesItHasAClockAnHourSlow() {
        Receipt original = province.handIn(lake, 7);
        try (Lake slow = opened(HOUR_AGO)) {
            Receipt correction = province.handIn(slow, 8);
            Receipt next = province.handIn(slow, 9);

            assertThat(lake.inbox().pending())
                    .containsExactly(original.delivery(), correction.delivery(), next.delivery());
            assertThat(correction.delivery().receivedAt())
                    .isEqualTo(original.delivery().receivedAt().plusMillis(1));
        }

        Province.run(lake);

        assertThat(Province.amounts(lake)).containsExactly(9.0);
    }

    @Test
    void theSameBytesHandedInByManyAtOnceAreReceivedOnce() {
        Path file = province.file("census.csv", 7);

        List<Receipt> receipts = IntStream.range(0, 8)
                .parallel()
                .mapToObj(sender -> lake.inbox().receive(file, Province.CENSUS, Province.DEFINITIONS))
                .toList();

        assertThat(receipts).filteredOn(Receipt.Received.class::isInstance).hasSize(1);
        assertThat(lake.inbox().pending()).hasSize(1);
    }

    @Test
    void bytesInEffectAreReceivedAnewWhenTheyWereCheckedWithOtherDefinitions() {
        Receipt first = province.handIn(lake, 7);
        Province.run(lake);
        Receipt again = province.handIn(lake, 7, "definitions-2");
        try (LakeRun run = lake.beginRun()) {
            run.conclude(Conclusion.published(again.delivery(), new Placing(1, 0, 0, 0, 0), 0));
            assertThat(run.inEffect()).containsExactly(again.delivery());
            assertThat(run.publish("definitions-2").deliveries()).containsExactly(again.delivery());
        }

        assertThat(again).isInstanceOf(Receipt.Received.class);
        assertThat(again.delivery().sha256()).isEqualTo(first.delivery().sha256());
        assertThat(province.handIn(lake, 7, "definitions-2")).isEqualTo(new Receipt.AlreadyInEffect(again.delivery()));
        assertThat(lake.history().newestFirst())
                .extracting(Conclusion::delivery)
                .containsExactly(again.delivery(), first.delivery());
    }

    @Test
    void bytesThatAReleaseCountsOnAreThoseThatWereCheckedAtFirst() {
        Receipt first = province.handIn(lake, 7);
        Province.run(lake);
        try (LakeRun run = lake.beginRun()) {
            run.publish("definitions-2");
        }

        assertThat(province.handIn(lake, 7, "definitions-1")).isEqualTo(new Receipt.AlreadyInEffect(first.delivery()));
        assertThat(province.handIn(lake, 7, "definitions-2")).isInstanceOf(Receipt.Received.class);
    }

    @Test
    void theFirstFileMayBeDeliveredAgainAfterACorrection() {
        for (long people : List.of(7, 8, 7)) {
            assertThat(province.handIn(lake, people)).isInstanceOf(Receipt.Received.class);
            Province.run(lake);
        }

        assertThat(Province.amounts(lake)).containsExactly(7.0);
        assertThat(lake.history().newestFirst()).hasSize(3);
    }

    @Test
    void whatABrokenOffCopyLeftLongAgoIsSwept() throws IOException {
        var left = Files.writeString(province.home().inbox().resolve(".incoming-1"), "code,peo");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var coming = Files.writeString(province.home().inbox().resolve(".incoming-2"), "code,peo");

        province.handIn(lake, 7);

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
    }

    @Test
    void saysWhichFileCannotBeReceived() {
        assertThatThrownBy(() ->
                        lake.inbox().receive(folder.resolve("nowhere.csv"), Province.CENSUS, Province.DEFINITIONS))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("nowhere.csv: there is no such file");
        assertThatThrownBy(() -> lake.inbox().receive(folder, Province.CENSUS, Province.DEFINITIONS))
                .isInstanceOf(LakeException.class)
                .hasMessageContaining("it is a folder, and one file is accepted");
    }
}

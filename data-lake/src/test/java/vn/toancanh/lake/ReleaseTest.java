package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Receipt;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

class ReleaseTest {

    @TempDir
    Path folder;

    private Province province;
    private Lake lake;

    @BeforeEach
    void opens() {
        province = new Province(new Home(folder.resolve("Trung tâm điều hành Ninh Bình")));
        lake = open(province.home());
    }

    Lake open(Home home) {
        return Lake.open(home);
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void showsWhatADeliveryAddsUpTo() {
        province.handIn(lake, 7);

        Release release = Province.run(lake);

        assertThat(release.id()).isEqualTo(1);
        assertThat(lake.totals(release)).containsExactly(Province.total(Period.year(2019), 7));
        assertThat(release.deliveries()).extracting(Delivery::fileName).containsExactly("census.csv");
        assertThat(lake.inbox().pending()).isEmpty();
        assertThat(lake.releases().latestId()).isEqualTo(1);
    }

    @Test
    void nobodySeesHalfOfARelease() {
        province.handIn(lake, 7);
        Province.run(lake);
        province.handIn(lake, 8);

        Province.run(lake, point -> {
            if (!point.equals("published")) {
                assertThat(Province.amounts(lake)).as(point).containsExactly(7.0);
                assertThat(lake.history().newestFirst()).as(point).hasSize(1);
            }
        });

        assertThat(Province.amounts(lake)).containsExactly(8.0);
    }

    @Test
    void aReaderKeepsTheReleaseThatItHasAskedFor() {
        province.handIn(lake, 7);
        Release first = Province.run(lake);
        province.handIn(lake, 8);
        Province.run(lake);

        assertThat(lake.totals(first)).extracting(TotalRow::amount).containsExactly(7.0);
    }

    @Test
    void aPartitionCommittedTwiceIsThereOnce() {
        try (LakeRun run = lake.beginRun()) {
            var partition = TotalRow.partition(Province.FEED, Period.year(2019));
            var rows = List.of(Province.total(Period.year(2019), 7).toRecord());
            run.replaceRows(TotalRow.TABLE, partition, rows);
            run.replaceRows(TotalRow.TABLE, partition, rows);

            assertThat(lake.reader().rows(run.current(TotalRow.TABLE), TotalRow::from))
                    .containsExactly(Province.total(Period.year(2019), 7));
        }
    }

    @Test
    void aCorrectedDeliveryReplacesTheFirstAndBothStayOnRecord() {
        province.handIn(lake, 7);
        Province.run(lake);
        province.handIn(lake, 8);
        Release release = Province.run(lake);

        assertThat(release.deliveries()).hasSize(1);
        assertThat(lake.reader().rows(release.slice(Province.RECORDS), row -> row.getField("people")))
                .containsExactly(8L);
        assertThat(lake.history().newestFirst())
                .extracting(Conclusion::outcome)
                .containsExactly(Outcome.PUBLISHED, Outcome.PUBLISHED);
    }

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
    void whatABrokenOffCopyLeftLongAgoIsSwept() throws IOException {
        var left = Files.writeString(province.home().inbox().resolve(".incoming-1"), "code,peo");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        var coming = Files.writeString(province.home().inbox().resolve(".incoming-2"), "code,peo");

        province.handIn(lake, 7);

        assertThat(left).doesNotExist();
        assertThat(coming).exists();
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
    void theFirstFileMayBeDeliveredAgainAfterACorrection() {
        for (long people : List.of(7, 8, 7)) {
            assertThat(province.handIn(lake, people)).isInstanceOf(Receipt.Received.class);
            Province.run(lake);
        }

        assertThat(Province.amounts(lake)).containsExactly(7.0);
        assertThat(lake.history().newestFirst()).hasSize(3);
    }

    @Test
    void aRefusedDeliveryLeavesTheReleaseUnchangedButIsOnRecord() {
        province.handIn(lake, 7);
        Release release = Province.run(lake);
        Delivery bad = province.handIn(lake, -1).delivery();

        try (LakeRun run = lake.beginRun()) {
            run.replaceRows(
                    Province.RECORDS, Partition.of("delivery_id", bad.id()), List.of(Province.recordOf(bad, -1)));
            run.replaceRows(
                    Rejection.TABLE,
                    Rejection.partition(bad.id()),
                    List.of(new Rejection(
                                    bad.id(),
                                    bad.feed().value(),
                                    bad.fileName(),
                                    2,
                                    "people",
                                    "-1",
                                    "below 0",
                                    "14428,-1")
                            .toRecord()));
            run.conclude(Conclusion.refused(bad, "Every row was rejected", 1, 1));
        }

        assertThat(lake.releases().latest()).contains(release);
        assertThat(lake.inbox().pending()).isEmpty();
        assertThat(lake.history().find(bad.id())).hasValueSatisfying(conclusion -> {
            assertThat(conclusion.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(conclusion.reason()).isEqualTo("Every row was rejected");
        });
        assertThat(lake.history().rejectionsOf(bad.id()))
                .extracting(Rejection::rowNumber, Rejection::reason)
                .containsExactly(tuple(2L, "below 0"));
        try (LakeRun next = lake.beginRun()) {
            assertThat(lake.reader().rows(next.current(Province.RECORDS), row -> row.getField("people")))
                    .containsExactly(7L);
        }
    }

    @Test
    void howRowsWerePlacedIsOnRecordWithThePublishedDelivery() {
        Delivery delivery = province.handIn(lake, 7).delivery();
        Placing placing = new Placing(5, 3, 2, 4, 1);

        try (LakeRun run = lake.beginRun()) {
            run.conclude(Conclusion.published(delivery, placing, 4));
            run.publish("definitions");
        }

        assertThat(lake.history().find(delivery.id())).hasValueSatisfying(conclusion -> {
            assertThat(conclusion.placing()).contains(placing);
            assertThat(conclusion.rowsAccepted()).isEqualTo(14);
            assertThat(conclusion.rowsRead()).isEqualTo(18);
        });
    }

    @Test
    void takesAReleaseBackAsOftenAsThereIsOneBeforeIt() {
        for (long people : List.of(7, 8, 9)) {
            province.handIn(lake, people);
            Province.run(lake);
        }

        try (LakeRun run = lake.beginRun()) {
            assertThat(lake.totals(run.takeBack())).extracting(TotalRow::amount).containsExactly(8.0);
            Release again = run.takeBack();
            assertThat(again.id()).isEqualTo(5);
            assertThat(again.restored()).hasValue(1);
            assertThat(lake.totals(again)).extracting(TotalRow::amount).containsExactly(7.0);
            assertThatThrownBy(run::takeBack)
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "Cannot take release 5 back: there is none before it. Deliver corrected files instead.");
        }
        assertThat(lake.releases().history()).extracting(Release::id).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void aSecondWriterIsToldWhoWrites() {
        try (LakeRun run = lake.beginRun()) {
            assertThat(run.base()).isEmpty();
            assertThatThrownBy(() -> lake.beginRun(Duration.ofMillis(120)))
                    .isInstanceOf(LakeException.class)
                    .hasMessageMatching(
                            "Cannot write to the lake: process %d( on .+)? has been writing since .+Z[.] Waited 0 s;.+"
                                    .formatted(ProcessHandle.current().pid()));
        }
        lake.beginRun(Duration.ZERO).close();
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

package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.TotalRow;

/** What readers see is a whole release, from the first delivery to taking one back. */
class ReleaseTest extends ProvinceLakeTest {

    @Test
    void showsWhatADeliveryAddsUpTo() {
        province.handIn(lake, 7);

        Release release = Province.run(lake);

        assertThat(release.id()).isEqualTo(1);
        assertThat(Totals.of(lake, release)).containsExactly(Province.total(Period.year(2019), 7));
        assertThat(release.deliveries()).extracting(Delivery::fileName).containsExactly("census.csv");
        assertThat(lake.inbox().pending()).isEmpty();
        assertThat(lake.releases().latestId()).isEqualTo(1);
    }

    @Test
    void whatIsCountedOfAFeedIsFoundOutOnceARelease() {
        province.handIn(lake, 7);

        Release release = Province.run(lake);

        assertThat(release.counted(Province.FEED)).isSameAs(release.counted(Province.FEED));
        assertThat(release.counted(Province.FEED).periods()).containsExactly(Period.year(2019));
        assertThat(release.counted(new FeedId("nothing-came")).periods()).isEmpty();
    }

    @Test
    void whatARunLearnsOfOlderDeliveriesIsOnRecordOnceItPublishes() {
        Delivery older = province.handIn(lake, 7).delivery();
        Province.run(lake);
        var ninhBinh = Set.of(new AreaCode("37"));

        try (LakeRun dropped = lake.beginRun()) {
            dropped.learn(Map.of(older.id(), ninhBinh));
            assertThat(dropped.provincesOf(Province.FEED).of(older)).contains(ninhBinh);
        }
        assertThat(lake.inbox().provincesOf(Province.FEED).of(older)).isEmpty();

        try (LakeRun run = lake.beginRun()) {
            assertThat(run.provincesOf(Province.FEED).of(older)).isEmpty();
            run.learn(Map.of(older.id(), ninhBinh));
            run.publish(Province.DEFINITIONS);
        }
        assertThat(lake.inbox().provincesOf(Province.FEED).of(older)).contains(ninhBinh);
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

        assertThat(Totals.of(lake, first)).extracting(TotalRow::amount).containsExactly(7.0);
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
            assertThat(Totals.of(lake, run.takeBack()))
                    .extracting(TotalRow::amount)
                    .containsExactly(8.0);
            Release again = run.takeBack();
            assertThat(again.id()).isEqualTo(5);
            assertThat(again.restored()).hasValue(1);
            assertThat(Totals.of(lake, again)).extracting(TotalRow::amount).containsExactly(7.0);
            assertThatThrownBy(run::takeBack)
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "Cannot take release 5 back: there is none before it. Deliver corrected files instead.");
        }
        assertThat(lake.releases().history()).extracting(ReleaseEntry::id).containsExactly(5L, 4L, 3L, 2L, 1L);
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
}

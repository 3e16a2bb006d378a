package vn.toancanh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Draft;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.TotalRow;

/** Two servers share one database and one folder of tables, but nothing on which the one could lock the other out. */
class TwoPublishersTest {

    private static final Consignment OTHER_YEAR = new Consignment(Province.FEED, "gso", Period.year(2020), false, "");

    @TempDir
    Path folder;

    private Province province;
    private Lake one;
    private Lake other;

    @BeforeEach
    void opens() {
        province = new Province(new Home(folder.resolve("nhà")));
        one = Lake.open(province.home());
        other = Lake.open(province.home());
    }

    @AfterEach
    void closes() {
        other.close();
        one.close();
    }

    @Test
    void ofTwoDraftsOnTheSameReleaseOneWinsAndTheOtherIsTold() throws Exception {
        province.handIn(one, 7);
        Release base = Province.run(one);
        Delivery mine = province.handIn(one, 8).delivery();
        Delivery theirs = one.inbox()
                .receive(province.file("2020.csv", 9), OTHER_YEAR, Province.DEFINITIONS)
                .delivery();

        for (long round = 2; round < 22; round++) {
            Release latest = one.releases().latest().orElseThrow();
            var outcomes = atOnce(() -> one.releases().publish(draft(latest, mine)), () -> other.releases()
                    .publish(draft(latest, theirs)));

            assertThat(outcomes).filteredOn(Release.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(LakeException.class::isInstance)
                    .singleElement()
                    .asInstanceOf(THROWABLE)
                    .hasMessage(
                            "Cannot publish release %d: release %d was published meanwhile. Run again, on the latest release; what was pending still is."
                                    .formatted(round, round));
            assertThat(one.releases().latestId()).isEqualTo(round);
        }
        assertThat(base.id()).isOne();
    }

    @Test
    void whoAsksForTheSameNumberWhileItIsBeingTakenIsToldInWords() throws Exception {
        province.handIn(one, 7);
        Release base = Province.run(one);
        Delivery mine = province.handIn(one, 8).delivery();
        var publishing = new FutureTask<>(() -> one.releases().publish(draft(base, mine)));

        try (Handle handle = handle()) {
            handle.begin();
            handle.execute(
                    "insert into lake_release (release_id, published_at, config_hash) values (2, current_timestamp, 'x')");
            Thread.ofPlatform().start(publishing);
            awaitBlocked(publishing);
            handle.commit();
        }

        assertThatThrownBy(publishing::get)
                .cause()
                .isInstanceOf(LakeException.class)
                .hasMessageStartingWith("Cannot publish release 2: release 2 was published meanwhile.");
        assertThat(one.inbox().pending()).containsExactly(mine);
    }

    @Test
    void aRunThatComesTooLatePublishesNothingAndItsDeliveryIsStillPending() {
        province.handIn(one, 7);
        Province.run(one);
        try (LakeRun mine = runWithALockOfItsOwn(one, "one");
                LakeRun theirs = runWithALockOfItsOwn(other, "other")) {
            total(theirs, 2020, 9);
            theirs.publish(Province.DEFINITIONS);
            Delivery late = province.handIn(one, 8).delivery();

            assertThatThrownBy(() -> total(mine, 2019, 8))
                    .isInstanceOf(LakeException.class)
                    .hasMessage(
                            "Cannot go on with this run: another writer changed table totals meanwhile. Nothing of it was published; run again, what was pending still is.");
            assertThatThrownBy(() -> mine.publish(Province.DEFINITIONS))
                    .isInstanceOf(LakeException.class)
                    .hasMessageStartingWith("Cannot publish release 2: release 2 was published meanwhile.");
            assertThat(one.inbox().pending()).containsExactly(late);
        }
        assertThat(Province.amounts(one)).containsExactlyInAnyOrder(7.0, 9.0);
        Province.run(one);
        assertThat(Province.amounts(one)).containsExactlyInAnyOrder(8.0, 9.0);
    }

    @Test
    void aReleaseHoldsWhatItsOwnRunWroteAndNothingThatAnotherHasBegun() {
        province.handIn(one, 7);
        Province.run(one);
        try (LakeRun mine = runWithALockOfItsOwn(one, "one")) {
            total(mine, 2019, 8);
            try (LakeRun theirs = runWithALockOfItsOwn(other, "other")) {
                total(theirs, 2020, 9);

                Release release = mine.publish(Province.DEFINITIONS);

                assertThat(Totals.of(one, release)).extracting(TotalRow::amount).containsExactly(8.0);
                assertThatThrownBy(() -> theirs.publish(Province.DEFINITIONS))
                        .isInstanceOf(LakeException.class)
                        .hasMessageContaining("release 2 was published meanwhile");
            }
        }
    }

    private static void total(LakeRun run, int year, double people) {
        run.replaceRows(
                TotalRow.TABLE,
                TotalRow.partition(Province.FEED, Period.year(year)),
                List.of(Province.total(Period.year(year), people).toRecord()));
    }

    private LakeRun runWithALockOfItsOwn(Lake lake, String name) {
        var lock = WriterLock.taken(new FileWriterLock(folder.resolve(name + ".lock")), Duration.ZERO);
        return LakeRun.begin(lake, lock, Clock.systemUTC());
    }

    private static Draft draft(Release base, Delivery accepted) {
        return Draft.after(
                Optional.of(base),
                Instant.now(),
                Province.DEFINITIONS,
                CodeVersion.UNPACKED,
                base.snapshots(),
                List.of(accepted),
                Map.of());
    }

    private static List<Object> atOnce(Callable<?> first, Callable<?> second) throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var begun = Stream.of(first, second)
                    .map(work -> threads.submit(() -> outcome(barrier, work)))
                    .toList();
            return List.of(begun.get(0).get(), begun.get(1).get());
        }
    }

    private static Object outcome(CyclicBarrier barrier, Callable<?> work) throws Exception {
        barrier.await();
        try {
            return work.call();
        } catch (LakeException told) {
            return told;
        }
    }

    private Handle handle() {
        var address = DatabaseAddress.of(province.home(), Map.of());
        return Jdbi.create(address.url(), address.user(), address.password()).open();
    }

    private void awaitBlocked(FutureTask<?> publishing) throws InterruptedException {
        try (Handle watch = handle()) {
            while (watch.createQuery("select count(*) from information_schema.sessions where blocker_id is not null")
                            .mapTo(Integer.class)
                            .one()
                    == 0) {
                assertThat(publishing.isDone())
                        .as("ended before it had to wait")
                        .isFalse();
                Thread.sleep(5);
            }
        }
    }
}

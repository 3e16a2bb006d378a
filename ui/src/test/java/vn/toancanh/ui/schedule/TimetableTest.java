package vn.toancanh.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;

/** What is due is begun once, by whichever server is first. */
class TimetableTest {
    @TempDir
    Path folder;

    private final AtomicInteger nights = new AtomicInteger();
    private final AtomicInteger arrivals = new AtomicInteger();

    @Test
    void ofTwoServersOnOneDatabaseOneRunsTheNightAndOneTakesWhatArrived() throws InterruptedException {
        var soon = LocalTime.now(CivilTime.VIET_NAM).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        try (var one = open();
                var other = open();
                var first = timetable(one, "first", Optional.of(soon));
                var second = timetable(other, "second", Optional.of(soon))) {
            first.begin();
            second.begin();
            assertThat(next(one)).extracting(NextRun::name).containsExactly("nightly");
            first.take();
            second.take();

            Thread.sleep(Duration.ofSeconds(12));

            assertThat(nights).hasValue(1);
            assertThat(arrivals).hasValue(1);
            assertThat(next(one)).singleElement().satisfies(next -> {
                assertThat(next.name()).isEqualTo("nightly");
                assertThat(next.due().atZone(CivilTime.VIET_NAM).toLocalTime()).isEqualTo(soon);
                assertThat(next.due()).isAfter(Instant.now().plus(Duration.ofHours(23)));
            });
        }
    }

    @Test
    void whileOneIsAtWorkOnANightTheOneAfterItIsNext() throws InterruptedException {
        var soon = LocalTime.now(CivilTime.VIET_NAM).plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var lake = open();
                var timetable = new Timetable(
                        lake.connections(),
                        "first",
                        Optional.of(soon),
                        () -> {
                            begun.countDown();
                            awaitQuietly(ended);
                        },
                        arrivals::incrementAndGet)) {
            timetable.begin();
            assertThat(dueNight(lake)).isBefore(Instant.now().plusSeconds(5));
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(hourOf(dueNight(lake))).isEqualTo(soon);
            assertThat(dueNight(lake)).isAfter(Instant.now().plus(Duration.ofHours(23)));
            ended.countDown();
        }
    }

    @Test
    void whatArrivedIsNotNextWhileItIsTaken() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var lake = open();
                var timetable =
                        new Timetable(lake.connections(), "first", Optional.empty(), nights::incrementAndGet, () -> {
                            begun.countDown();
                            awaitQuietly(ended);
                        })) {
            timetable.take();
            assertThat(next(lake)).extracting(NextRun::name).containsExactly("arrival");
            timetable.begin();
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(next(lake)).isEmpty();
            ended.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aNightThatFailsIsDueAgainTenMinutesLater() throws InterruptedException {
        try (var lake = open()) {
            var begun = Instant.now();
            var soon = LocalTime.now(CivilTime.VIET_NAM).plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
            try (var failing = failing(lake, soon)) {
                failing.begin();
                awaitFailure(lake);
                assertThat(dueNight(lake))
                        .isBetween(begun.plus(Nights.LATER), Instant.now().plus(Nights.LATER));
            }
        }
    }

    @Test
    void aServerThatStartsLeavesTheRetryOfAFailedNightWhereItWas() throws InterruptedException {
        try (var lake = open()) {
            var soon = LocalTime.now(CivilTime.VIET_NAM).plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
            try (var failing = failing(lake, soon)) {
                failing.begin();
                awaitFailure(lake);
            }
            var retry = dueNight(lake);
            assertThat(retry).isBetween(Instant.now(), Instant.now().plus(Nights.LATER));

            try (var second = timetable(lake, "second", Optional.of(soon))) {
                second.begin();
                assertThat(dueNight(lake)).isEqualTo(retry);
            }
            try (var third = timetable(lake, "third", Optional.of(soon.plusHours(2)))) {
                third.begin();
                assertThat(hourOf(dueNight(lake))).isEqualTo(soon.plusHours(2));
            }
        }
    }

    @Test
    void aServerThatIsGivenAnotherHourGoesByItBeItEarlierOrLater() {
        var hour = LocalTime.now(CivilTime.VIET_NAM).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
        try (var lake = open()) {
            for (var other : List.of(hour, hour.plusHours(3), hour.minusHours(3))) {
                try (var timetable = timetable(lake, "first", Optional.of(other))) {
                    timetable.begin();
                }
                assertThat(hourOf(dueNight(lake))).isEqualTo(other);
            }
        }
    }

    @Test
    void aNightThatRemembersNoHourGoesByTheOneThatIsGiven() throws SQLException {
        var hour = LocalTime.now(CivilTime.VIET_NAM).plusHours(12).truncatedTo(ChronoUnit.MINUTES);
        try (var lake = open();
                var before = timetable(lake, "first", Optional.of(hour));
                var after = timetable(lake, "second", Optional.of(hour.plusHours(1)))) {
            before.begin();
            forgetHour(lake);

            after.begin();

            assertThat(hourOf(dueNight(lake))).isEqualTo(hour.plusHours(1));
        }
    }

    @Test
    void aServerWithoutNightsForgetsThoseThatWereDue() {
        try (var lake = open()) {
            try (var nightly = timetable(lake, "first", Optional.of(LocalTime.of(2, 0)))) {
                nightly.begin();
            }
            assertThat(next(lake)).hasSize(1);

            try (var never = timetable(lake, "first", Optional.empty())) {
                never.begin();
            }
            assertThat(next(lake)).isEmpty();
        }
    }

    @Test
    void theHourAndWhatIsKeptAreReadAsTheyAreWritten() {
        assertThat(Night.of("23:30", "7").hour()).hasValue(LocalTime.of(23, 30));
        assertThat(Night.of("23:30", "7").retention().last()).isEqualTo(7);
        assertThat(Night.of("off", "30").hour()).isEmpty();
        assertThatThrownBy(() -> Night.of("2 o'clock", "30"))
                .hasMessage(
                        "Cannot run every night at TOANCANH_NIGHTLY='2 o'clock': accepted are an hour such as 02:00, and off");
        assertThatThrownBy(() -> Night.of("02:00", "0"))
                .hasMessage("Cannot keep TOANCANH_KEEP_RELEASES='0' releases: accepted is a whole number from 1 on");
    }

    Lake open() {
        return Lake.open(new Home(folder));
    }

    private Timetable timetable(Lake lake, String name, Optional<LocalTime> hour) {
        return new Timetable(lake.connections(), name, hour, nights::incrementAndGet, arrivals::incrementAndGet);
    }

    private Timetable failing(Lake lake, LocalTime hour) {
        return new Timetable(
                lake.connections(),
                "first",
                Optional.of(hour),
                () -> {
                    nights.incrementAndGet();
                    throw new IllegalStateException("the disk is full");
                },
                arrivals::incrementAndGet);
    }

    /** As a program left it that kept no hours. */
    private static void forgetHour(Lake lake) throws SQLException {
        try (var connection = lake.connections().getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update scheduled_task set task_data = null"))
                    .isOne();
        }
    }

    /** Until the night is due at another moment than its hour. */
    private void awaitFailure(Lake lake) throws InterruptedException {
        var first = dueNight(lake);
        for (int tries = 0; tries < 300 && (nights.get() == 0 || dueNight(lake).equals(first)); tries++) {
            Thread.sleep(100);
        }
        assertThat(nights).hasValue(1);
    }

    private static List<NextRun> next(Lake lake) {
        return new DueRuns(lake).after(Instant.now());
    }

    private static Instant dueNight(Lake lake) {
        return next(lake).getFirst().due();
    }

    private static LocalTime hourOf(Instant due) {
        return due.atZone(CivilTime.VIET_NAM).toLocalTime();
    }
}

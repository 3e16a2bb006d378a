package vn.toancanh.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Home;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.database.DatabaseAddress;
import vn.toancanh.lake.delivery.Circumstances;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Consignment;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.run.OpenRun;
import vn.toancanh.lake.run.RunEnding;
import vn.toancanh.lake.run.RunKind;
import vn.toancanh.lake.run.RunOutcome;

/** For which deliveries a server begins a run by itself. */
class ArrivalsTest {
    @TempDir
    Path folder;

    private Lake lake;
    private Arrivals arrivals;

    @BeforeEach
    void opens() {
        lake = Lake.open(new Home(folder));
        arrivals = new Arrivals(lake);
    }

    @AfterEach
    void closes() {
        lake.close();
    }

    @Test
    void whatWaitsIsTakenAndWhereNothingWaitsNothingIsBegun() {
        assertThat(wantARun(Duration.ZERO)).isFalse();

        arrives("one");

        assertThat(wantARun(Duration.ZERO)).isTrue();
    }

    @Test
    void whileARunGoesOnNoOtherIsBegun() {
        arrives("one");
        var run = begin();

        assertThat(wantARun(Duration.ZERO)).isFalse();
        run.end(RunEnding.of(RunOutcome.UNCHANGED, ""));
        assertThat(wantARun(Duration.ZERO)).isTrue();
    }

    @Test
    void whatSomebodyHasStoppedIsNotBegunAgainBeforeSomethingNewComes() {
        arrives("one");
        begin().end(RunEnding.of(RunOutcome.CANCELLED, ""));

        assertThat(wantARun(Duration.ofDays(1))).isFalse();
        arrives("two");
        assertThat(wantARun(Duration.ZERO)).isTrue();
    }

    @Test
    void whatArrivesAtAServerWhoseClockIsSlowIsNew() {
        var home = new Home(folder);
        var hourAgo = Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
        begin().end(RunEnding.of(RunOutcome.CANCELLED, ""));

        try (var slow = Lake.open(home, DatabaseAddress.of(home, Map.of()), hourAgo, CodeVersion.UNPACKED)) {
            arrives(slow, "one");
        }

        assertThat(wantARun(Duration.ZERO)).isTrue();
    }

    @Test
    void whatHasFailedIsTriedAgainAfterSomeMinutes() {
        arrives("one");
        begin().end(RunEnding.of(RunOutcome.FAILED, "the disk is full"));

        assertThat(wantARun(Duration.ofMinutes(4))).isFalse();
        assertThat(wantARun(Duration.ofMinutes(6))).isTrue();
    }

    @Test
    void whatWaitsForOtherProvidersWaitsUntilSomethingComes() {
        arrives("one");
        try (var run = lake.beginRun()) {
            run.conclude(waiting(run.pending().getFirst()));
        }
        begin().end(RunEnding.of(RunOutcome.UNCHANGED, ""));

        assertThat(lake.inbox().pending()).hasSize(1);
        assertThat(wantARun(Duration.ofDays(1))).isFalse();
        arrives("two");
        assertThat(wantARun(Duration.ZERO)).isTrue();
    }

    @Test
    void whatWasFoundToWaitWithoutTheOthersIsLookedAtOnceMoreAndThenLeft() {
        arrives("one");
        try (var run = lake.beginRun()) {
            run.conclude(Conclusion.waiting(run.pending().getFirst(), "it waits for vnpt", 1, 0));
        }
        begin().end(RunEnding.of(RunOutcome.PUBLISHED, ""));
        assertThat(wantARun(Duration.ZERO)).isTrue();

        try (var run = lake.beginRun()) {
            run.conclude(waiting(run.pending().getFirst()));
        }
        begin().end(RunEnding.of(RunOutcome.UNCHANGED, ""));
        assertThat(wantARun(Duration.ZERO)).isFalse();
    }

    @Test
    void theHistoryIsAskedOnceBetweenReceiptsAndRuns() {
        arrives("one");
        assertThat(wantARun(Duration.ZERO)).isTrue();

        try (var run = lake.beginRun()) {
            run.conclude(waiting(run.pending().getFirst()));
        }
        assertThat(wantARun(Duration.ZERO)).isTrue();

        begin().end(RunEnding.of(RunOutcome.UNCHANGED, ""));
        assertThat(wantARun(Duration.ZERO)).isFalse();
    }

    private static Conclusion waiting(Delivery delivery) {
        return Conclusion.waiting(delivery, "it waits for vnpt", 1, 0)
                .in(Circumstances.of(delivery.feed(), List.of(), "definitions"));
    }

    private boolean wantARun(Duration later) {
        return arrivals.wantARun(Instant.now().plus(later));
    }

    private OpenRun begin() {
        return lake.runs().begin(RunKind.PIPELINE, "what waits", CodeVersion.UNPACKED);
    }

    private void arrives(String content) {
        arrives(lake, content);
    }

    private static void arrives(Lake lake, String content) {
        var gso = new Consignment(new FeedId("population-register"), "gso", Period.year(2019), false, "");
        lake.inbox()
                .receive(
                        new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                        "census.csv",
                        gso,
                        "definitions");
    }
}

package vn.toancanh.ui.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.CivilTime;

/** When nights are due, told by moments in UTC; Việt Nam is seven hours ahead of it and never changes its clocks. */
class NightsTest {
    private static final Nights NIGHTS = new Nights(CivilTime.VIET_NAM, LocalTime.of(2, 0));
    /** Its clocks go from 02:00 to 03:00 on 2027-03-28 (01:00 UTC), and from 03:00 back to 02:00 on 2027-10-31 (01:00 UTC). */
    private static final Nights BERLIN = new Nights(ZoneId.of("Europe/Berlin"), LocalTime.of(2, 30));

    @Test
    void aServerThatStartsMinutesAfterTheHourWaitsForTheNextNight() {
        assertThat(NIGHTS.getInitialExecutionTime(at("2026-11-21T18:59:59Z"))).isEqualTo("2026-11-21T19:00:00Z");
        assertThat(NIGHTS.getInitialExecutionTime(at("2026-11-21T19:00:00Z"))).isEqualTo("2026-11-22T19:00:00Z");
        assertThat(NIGHTS.getInitialExecutionTime(at("2026-11-21T19:05:00Z"))).isEqualTo("2026-11-22T19:00:00Z");
    }

    @Test
    void aRunThatPassesTheNextNightIsFollowedByTheOneAfterIt() {
        assertThat(NIGHTS.after(at("2026-11-21T20:10:00Z"))).isEqualTo("2026-11-22T19:00:00Z");
        assertThat(NIGHTS.after(at("2026-11-22T19:30:00Z"))).isEqualTo("2026-11-23T19:00:00Z");
    }

    @Test
    void anHourThatTheClocksLeaveOutIsAnHourLaterThatNightAlone() {
        assertThat(nightsFrom("2027-03-26T12:00:00Z"))
                .containsExactly("2027-03-27T01:30:00Z", "2027-03-28T01:30:00Z", "2027-03-29T00:30:00Z");
        assertThat(at("2027-03-28T01:30:00Z").atZone(BERLIN.zone()).toLocalTime())
                .isEqualTo(LocalTime.of(3, 30));
    }

    /** 02:30 is at 00:30 and at 01:30 UTC; a short run ends between the two. */
    @Test
    void anHourThatTheClocksShowTwiceIsANightOnce() {
        assertThat(nightsFrom("2027-10-29T12:00:00Z"))
                .containsExactly("2027-10-30T00:30:00Z", "2027-10-31T00:30:00Z", "2027-11-01T01:30:00Z");
        assertThat(BERLIN.after(at("2027-10-31T00:40:00Z"))).isEqualTo("2027-11-01T01:30:00Z");
    }

    @Test
    void aNightThatFailsIsTriedFiveTimesMoreAndThenLeftToTheNextWithAllItsTries() {
        var failed = at("2026-11-21T19:01:00Z");
        var begun = new ArrayList<String>();
        for (int failures = 1; failures <= Nights.TRIES + 1; failures++) {
            var again = NIGHTS.again(failures, failed);
            begun.add(again.toString());
            failed = again.plusSeconds(60);
        }

        assertThat(begun)
                .containsExactly(
                        "2026-11-21T19:11:00Z",
                        "2026-11-21T19:22:00Z",
                        "2026-11-21T19:33:00Z",
                        "2026-11-21T19:44:00Z",
                        "2026-11-21T19:55:00Z",
                        "2026-11-22T19:00:00Z",
                        "2026-11-22T19:11:00Z");
    }

    /** However long its tries took, the next one begins at its hour. */
    @Test
    void aNightThatFailsAfterHoursIsTriedAgainNoLaterThanTheNextOneIsDue() {
        assertThat(NIGHTS.again(1, at("2026-11-22T03:00:00Z"))).isEqualTo("2026-11-22T03:10:00Z");
        assertThat(NIGHTS.again(1, at("2026-11-22T18:55:00Z"))).isEqualTo("2026-11-22T19:00:00Z");
        assertThat(NIGHTS.again(Nights.TRIES, at("2026-11-22T04:00:00Z"))).isEqualTo("2026-11-22T19:00:00Z");
        assertThat(NIGHTS.again(Nights.TRIES, at("2026-11-22T20:00:00Z"))).isEqualTo("2026-11-23T19:00:00Z");
    }

    private static List<String> nightsFrom(String moment) {
        return Stream.iterate(BERLIN.after(at(moment)), BERLIN::after)
                .limit(3)
                .map(Instant::toString)
                .toList();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}

package vn.toancanh.config.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.IndicatorId;

class PaceTest {
    private static final LocalDate END_OF_2023 = LocalDate.of(2023, 12, 31);
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private final Target over80By2026 = new Target(
            new ProgrammeId("p"),
            new IndicatorId("fibre"),
            AreaLevel.PROVINCE,
            2026,
            Comparison.MORE_THAN,
            80,
            "trên 80%");

    @Test
    void exactlyEightyIsNotMoreThanEighty() {
        assertThat(judged(END_OF_2024, at(END_OF_2024, 80))).isNotEqualTo(Standing.MET);
        assertThat(judged(END_OF_2024, at(END_OF_2024, 80.1))).isEqualTo(Standing.MET);
    }

    @Test
    void tenMoreInTwoYearsAreOnTrackAtFiveAYearAtRiskAtThreeAndOffTrackAtTwo() {
        assertThat(judged(END_OF_2024, at(END_OF_2023, 65), at(END_OF_2024, 70)))
                .isEqualTo(Standing.ON_TRACK);
        assertThat(judged(END_OF_2024, at(END_OF_2023, 67), at(END_OF_2024, 70)))
                .isEqualTo(Standing.AT_RISK);
        assertThat(judged(END_OF_2024, at(END_OF_2023, 68), at(END_OF_2024, 70)))
                .isEqualTo(Standing.OFF_TRACK);
    }

    @Test
    void atExactlyANumberThatHasToBePassedAnyRiseIsOnTrack() {
        assertThat(judged(END_OF_2024, at(END_OF_2023, 79), at(END_OF_2024, 80)))
                .isEqualTo(Standing.ON_TRACK);
        assertThat(judged(END_OF_2024, at(END_OF_2023, 80), at(END_OF_2024, 80)))
                .isEqualTo(Standing.AT_RISK);
    }

    @Test
    void anUnmetTargetWhoseYearIsOverIsOffTrackHoweverFastItGrew() {
        assertThat(judged(LocalDate.of(2027, 1, 1), at(END_OF_2024, 10), at(END_OF_2025, 79)))
                .isEqualTo(Standing.OFF_TRACK);
    }

    @Test
    void nothingObservedIsNoDataAndOneObservationShowsNoPace() {
        assertThat(judged(END_OF_2024)).isEqualTo(Standing.NO_DATA);
        assertThat(judged(END_OF_2024, at(END_OF_2024, 70))).isEqualTo(Standing.AT_RISK);
    }

    @Test
    void saysTheOneReasonThatHolds() {
        assertThat(grounds(END_OF_2024)).isEqualTo(Grounds.NOTHING_OBSERVED);
        assertThat(grounds(END_OF_2024, at(END_OF_2024, 81))).isEqualTo(Grounds.KEPT);
        assertThat(grounds(END_OF_2024, at(END_OF_2024, 70))).isEqualTo(Grounds.ONE_OBSERVATION);
        assertThat(grounds(END_OF_2024, at(END_OF_2023, 65), at(END_OF_2024, 70)))
                .isEqualTo(Grounds.PACE_ENOUGH);
        assertThat(grounds(END_OF_2024, at(END_OF_2023, 67), at(END_OF_2024, 70)))
                .isEqualTo(Grounds.PACE_SHORT);
        assertThat(grounds(END_OF_2024, at(END_OF_2023, 68), at(END_OF_2024, 70)))
                .isEqualTo(Grounds.PACE_FAR_SHORT);
        assertThat(grounds(END_OF_2024, at(END_OF_2023, 80), at(END_OF_2024, 80)))
                .isEqualTo(Grounds.NO_RISE);
        assertThat(grounds(LocalDate.of(2027, 1, 1), at(END_OF_2025, 79))).isEqualTo(Grounds.YEAR_OVER);
    }

    private Grounds grounds(LocalDate today, DatedValue... history) {
        return Pace.judge(over80By2026, List.of(history), today);
    }

    private Standing judged(LocalDate today, DatedValue... history) {
        return grounds(today, history).standing();
    }

    private static DatedValue at(LocalDate day, double value) {
        return new DatedValue(day, value);
    }
}

package vn.toancanh.config.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.Direction;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;

/** Whatever target is accepted can be judged, whatever was observed. */
class AnyTargetTest {
    private static final double[] NUMBERS = {
        0, -0.0, 1, 20, 80, 100, -100, Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE
    };
    private static final int[] YEARS = {Period.FIRST_YEAR, 2019, 2024, 2025, Period.LAST_YEAR};

    private final Random random = new Random(2025);

    @Test
    void anyAcceptedTargetIsJudgedAgainstAnyHistory() {
        for (int year : YEARS) {
            for (double number : NUMBERS) {
                for (var comparison : Comparison.values()) {
                    for (int i = 0; i < 200; i++) {
                        assertJudged(target(year, comparison, number), history(i % 6));
                    }
                }
            }
        }
    }

    @Test
    void aBetterValueNeverUndoesWhatAWorseOneKept() {
        for (var direction : List.of(Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER)) {
            double better = direction == Direction.HIGHER_IS_BETTER ? 1 : -1;
            for (var comparison : Comparison.suiting(direction)) {
                var target = target(2025, comparison, 20);

                assertThat(target.isMetBy(20 + 5 * better))
                        .as("%s, %s", comparison, direction)
                        .isTrue();
                assertThat(target.isMetBy(20 - 5 * better))
                        .as("%s, %s", comparison, direction)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Period.FIRST_YEAR - 1, Period.LAST_YEAR + 1, 2_000_000_000, Integer.MIN_VALUE})
    void aYearThatNoPeriodHasIsRefused(int year) {
        assertThatThrownBy(() -> target(year, Comparison.AT_LEAST, 80))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("of year %d: accepted are years 1976 to 2200", year);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aNumberThatIsNoneIsRefused(double number) {
        assertThatThrownBy(() -> target(2025, Comparison.AT_LEAST, number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot promise %s of fibre: accepted are finite numbers", number);
    }

    private static void assertJudged(Target target, List<DatedValue> history) {
        var today = history.isEmpty()
                ? LocalDate.of(2024, 12, 31)
                : history.getLast().day();
        var standing = Pace.judge(target, history, today).standing();

        assertThat(standing == Standing.NO_DATA).as("%s, %s", target, history).isEqualTo(history.isEmpty());
        assertThat(standing == Standing.MET)
                .as("%s, %s", target, history)
                .isEqualTo(
                        !history.isEmpty() && target.isMetBy(history.getLast().value()));
    }

    /** Values of periods of any length in order of time, of which some may end on one day. */
    private List<DatedValue> history(int length) {
        return random.ints(length, 0, YEARS.length)
                .mapToObj(year -> period(YEARS[year]))
                .sorted()
                .map(period -> new DatedValue(period.lastDay(), NUMBERS[random.nextInt(NUMBERS.length)]))
                .toList();
    }

    private Period period(int year) {
        var frequency = Frequency.values()[random.nextInt(Frequency.values().length)];
        return new Period(frequency, year, 1 + random.nextInt(frequency.perYear()));
    }

    private static Target target(int year, Comparison comparison, double number) {
        return new Target(
                new ProgrammeId("p"),
                new IndicatorId("fibre"),
                AreaLevel.PROVINCE,
                year,
                comparison,
                number,
                "as promised");
    }
}

package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** A month of which only a fragment has come in is not the latest picture of an area, and other units are no course of it. */
class FragmentTest {
    private static final Period NOVEMBER = Period.month(2024, 11);
    private static final Period YEAR_BEFORE = Period.month(2023, 12);

    @Test
    void aMonthOfOneCommuneDoesNotStandForTheMonthOfAll() {
        var board = with(totals("households-with-fibre", NHO_QUAN, NOVEMBER, 60), fibreIn(XICH_THO, DECEMBER));

        assertThat(board.latest(fibre(), NHO_QUAN, DECEMBER).timePeriod()).isEqualTo(NOVEMBER);
        assertThat(board.latest(fibre(), XICH_THO, DECEMBER).timePeriod())
                .as("the commune itself is all there")
                .isEqualTo(DECEMBER);
    }

    @Test
    void aMonthWithoutAFewIsTheLatest() {
        var board = with(
                totals("households-with-fibre", NHO_QUAN, NOVEMBER, 60),
                totals("households-with-fibre", NHO_QUAN, DECEMBER, 61).skip(12));

        assertThat(board.latest(fibre(), NHO_QUAN, DECEMBER).timePeriod()).isEqualTo(DECEMBER);
    }

    @Test
    void whatWasFullAYearAgoHoldsNothingBack() {
        var board = with(totals("households-with-fibre", NHO_QUAN, YEAR_BEFORE, 60), fibreIn(XICH_THO, DECEMBER));

        assertThat(board.latest(fibre(), NHO_QUAN, DECEMBER).timePeriod()).isEqualTo(DECEMBER);
    }

    @Test
    void asManyOtherUnitsAreNoCourse() {
        var others = with(fibreIn(GIA_LAM, NOVEMBER), fibreIn(XICH_THO, DECEMBER));
        var same = with(fibreIn(XICH_THO, NOVEMBER), fibreIn(XICH_THO, DECEMBER));

        assertThat(others.history(fibre(), NHO_QUAN, DECEMBER))
                .extracting(Observation::timePeriod)
                .containsExactly(DECEMBER);
        assertThat(same.history(fibre(), NHO_QUAN, DECEMBER))
                .extracting(Observation::timePeriod)
                .containsExactly(NOVEMBER, DECEMBER);
    }

    @Test
    void whatWasMadeUpIsNoCourseOfWhatWasMeasured() {
        var board = with(
                simulatedTotals("households-with-fibre", NHO_QUAN, NOVEMBER, 60),
                totals("households-with-fibre", NHO_QUAN, DECEMBER, 30));

        assertThat(board.history(fibre(), NHO_QUAN, DECEMBER))
                .extracting(Observation::timePeriod)
                .containsExactly(DECEMBER);
    }

    @SafeVarargs
    private static Board with(Stream<TotalRow>... counted) {
        return boardOf(Stream.concat(
                totals("households", NHO_QUAN, CENSUS, 100), Stream.of(counted).flatMap(rows -> rows)));
    }

    private static Stream<TotalRow> fibreIn(AreaCode commune, Period period) {
        return Stream.of(total("households-with-fibre", commune, period, 50));
    }
}

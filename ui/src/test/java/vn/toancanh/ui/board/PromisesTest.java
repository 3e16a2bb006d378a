package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.communesOf;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.target.Grounds;
import vn.toancanh.config.target.Standing;
import vn.toancanh.lake.table.TotalRow;

/** How an area stands against what its province promised: more than 80 of 100 households with fibre by 2025. */
class PromisesTest {
    private static final Period YEAR_BEFORE = Period.month(2023, 12);

    private final Stream<TotalRow> households = totals("households", NHO_QUAN, CENSUS, 100);

    @Test
    void aDistrictIsHeldAgainstTheTargetOfItsProvince() {
        var board = boardOf(households, totals("households-with-fibre", NHO_QUAN, DECEMBER, 81));

        assertThat(board.promises().judge(fibre(), NHO_QUAN, DECEMBER))
                .map(Judgement::standing)
                .hasValue(Standing.MET);
        assertThat(board.promises().judge(indicator("population"), NHO_QUAN, CENSUS))
                .isEmpty();
    }

    @Test
    void oneCommuneOfManySaysNothingOfTheDistrict() {
        var board = boardOf(households, Stream.of(total("households-with-fibre", XICH_THO, DECEMBER, 90)));

        assertThat(standingOfNhoQuan(board)).isEqualTo(Standing.NO_DATA);
        assertThat(board.promises().judge(fibre(), XICH_THO, DECEMBER))
                .map(Judgement::standing)
                .hasValue(Standing.MET);
    }

    @Test
    void saysWhetherPeopleOrUnitsAreTooFew() {
        var lines = Stream.of(total("households-with-fibre", XICH_THO, DECEMBER, 90))
                .toList();
        var ofUnits = boardOf(totals("households", NHO_QUAN, CENSUS, 100), lines.stream());
        var ofPeople = boardOf(
                totals("households", NHO_QUAN, CENSUS, 100), totals("people", NHO_QUAN, CENSUS, 300), lines.stream());

        assertThat(ofUnits.promises().judge(fibre(), NHO_QUAN, DECEMBER))
                .map(Judgement::grounds)
                .hasValue(Grounds.TOO_FEW_UNITS);
        assertThat(ofPeople.promises().judge(fibre(), NHO_QUAN, DECEMBER))
                .map(Judgement::grounds)
                .hasValue(Grounds.TOO_FEW_PEOPLE);
        assertThat(ofUnits.promises().judge(fibre(), GIA_LAM, DECEMBER))
                .map(Judgement::grounds)
                .hasValue(Grounds.NOTHING_OBSERVED);
    }

    @Test
    void aCommuneThatFellSilentIsNoRise() {
        var lines = communesOf(NHO_QUAN)
                .flatMap(commune -> commune.equals(GIA_LAM)
                        ? Stream.of(total("households-with-fibre", commune, YEAR_BEFORE, 0))
                        : Stream.of(YEAR_BEFORE, DECEMBER)
                                .map(period -> total("households-with-fibre", commune, period, 70)));
        var board = boardOf(households, lines);

        assertThat(board.observe(fibre(), NHO_QUAN, DECEMBER).coverage().isRepresentative())
                .isTrue();
        assertThat(board.history(fibre(), NHO_QUAN, DECEMBER))
                .extracting(Observation::timePeriod)
                .containsExactly(DECEMBER);
        assertThat(standingOfNhoQuan(board)).isEqualTo(Standing.AT_RISK);
    }

    private static Standing standingOfNhoQuan(Board board) {
        return board.promises()
                .judge(fibre(), NHO_QUAN, DECEMBER)
                .map(Judgement::standing)
                .orElseThrow();
    }
}

package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.lake.table.TotalRow;

/** A hundred people live in each of 27 communes; some of the cells in which they live were delivered. */
class SurveyedPartTest {
    private static final String COVERED = "people-covered-by-4g";
    private static final String MEASURED = "people-measured-for-4g";
    private static final AreaCode NINH_BINH = new AreaCode("37");

    private final Stream<TotalRow> people = totals("people", NHO_QUAN, CENSUS, 100);

    @Test
    void aCommuneOfWhichOneCellOfTwentyWasDeliveredSpeaksForThatCellAlone() {
        var seen = delivered(5, 3).observe(cover(), XICH_THO, DECEMBER);

        assertThat(seen.value()).as("three of the five").hasValue(60);
        assertThat(seen.denominator()).hasValue(5);
        assertThat(seen.denominatorPeriod()).isEmpty();
        assertThat(seen.isPartial()).isTrue();
        assertThat(seen.coverage().share()).hasValue(0.05);
        assertThat(seen.coverage().isRepresentative()).isFalse();
        assertThat(seen.gaps()).containsExactly(new Gap(Gap.Kind.PARTLY_SURVEYED, new MeasureId(MEASURED), 1));
    }

    @Test
    void theShareRollsUpWithTheOthers() {
        var board = boardOf(
                people,
                others(COVERED, 50),
                others(MEASURED, 100),
                Stream.of(total(COVERED, XICH_THO, DECEMBER, 3), total(MEASURED, XICH_THO, DECEMBER, 5)));

        var seen = board.observe(cover(), NHO_QUAN, DECEMBER);
        assertThat(seen.numerator()).hasValue(26 * 50 + 3);
        assertThat(seen.denominator()).hasValue(26 * 100 + 5);
        assertThat(seen.coverage().counted()).isEqualTo(27);
        assertThat(seen.coverage().isComplete()).isFalse();
        assertThat(seen.coverage().share()).hasValue(2605.0 / 2700);
        assertThat(seen.isPartial()).isTrue();
        assertThat(board.observe(cover(), NINH_BINH, DECEMBER).coverage().partly())
                .isEqualTo(1);
        assertThat(board.observe(cover(), GIA_LAM, DECEMBER).isPartial()).isFalse();
    }

    @Test
    void fromNinetyFiveOfAHundredOnACommuneIsTakenAsWhole() {
        assertThat(delivered(94, 90).observe(cover(), XICH_THO, DECEMBER).isPartial())
                .isTrue();

        var whole = delivered(95, 90).observe(cover(), XICH_THO, DECEMBER);

        assertThat(whole.isPartial()).isFalse();
        assertThat(whole.value()).as("of the register's hundred").hasValue(90);
    }

    @Test
    void whereNobodyWasLookedAtNoughtSaysNothing() {
        var seen = delivered(0, 0).observe(cover(), XICH_THO, DECEMBER);

        assertThat(seen.value()).isEmpty();
        assertThat(seen.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(seen.numerator()).hasValue(0);
        assertThat(seen.gaps()).containsExactly(new Gap(Gap.Kind.NOT_SURVEYED, new MeasureId(MEASURED), 1));
    }

    @Test
    void aDistrictThatWasPlacedAsAWholeIsHeldAgainstThePeopleOfItsCommunes() {
        var board = boardOf(
                people,
                Stream.of(
                        SmallBoard.reported(COVERED, NHO_QUAN, DECEMBER, 135),
                        SmallBoard.reported(MEASURED, NHO_QUAN, DECEMBER, 270)));

        var seen = board.observe(cover(), NHO_QUAN, DECEMBER);

        assertThat(seen.value()).hasValue(50);
        assertThat(seen.coverage().share()).hasValue(0.1);
        assertThat(seen.coverage().partly()).isEqualTo(27);
        assertThat(board.makeup(cover(), NHO_QUAN, DECEMBER).below())
                .as("what stands below the line is what was looked at")
                .containsExactly(new Makeup.Part(NHO_QUAN, DECEMBER, 270));
    }

    @Test
    void thePartsOfADenominatorAddUpToIt() {
        var board = boardOf(
                people,
                others(COVERED, 50),
                others(MEASURED, 100),
                Stream.of(total(COVERED, XICH_THO, DECEMBER, 3), total(MEASURED, XICH_THO, DECEMBER, 5)));

        assertThat(board.makeup(cover(), NHO_QUAN, DECEMBER).below().stream()
                        .mapToDouble(Makeup.Part::amount)
                        .sum())
                .isEqualTo(2605);
    }

    @Test
    void aPartIsNotComparedWithTheWhole() {
        var whole = delivered(100, 90).observe(cover(), XICH_THO, DECEMBER).coverage();
        var part = delivered(5, 5).observe(cover(), XICH_THO, DECEMBER).coverage();

        assertThat(whole.isOfTheSame(part)).isFalse();
    }

    private Board delivered(double measured, double covered) {
        return boardOf(
                totals("people", NHO_QUAN, CENSUS, 100),
                Stream.of(total(COVERED, XICH_THO, DECEMBER, covered), total(MEASURED, XICH_THO, DECEMBER, measured)));
    }

    private static Stream<TotalRow> others(String measure, double amount) {
        return totals(measure, NHO_QUAN, DECEMBER, amount)
                .filter(row -> !row.refArea().equals(XICH_THO.value()));
    }

    private static Indicator cover() {
        return indicator(COVERED);
    }
}

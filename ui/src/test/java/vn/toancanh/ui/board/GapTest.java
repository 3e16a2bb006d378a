package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.MeasureId;

/** Accounts were counted, and adults only in some communes: what was delivered is seen, and what it lacks is said. */
class GapTest {
    private static final MeasureId ADULTS = new MeasureId("adults");
    private static final MeasureId WITH_ACCOUNT = new MeasureId("adults-with-account");

    @Test
    void withoutADenominatorThereIsAnObservationWithItsNumeratorAndNoValue() {
        var board = boardOf(totals("adults-with-account", NHO_QUAN, DECEMBER, 5));

        var seen = board.observe(accounts(), NHO_QUAN, DECEMBER);

        assertThat(board.periodsOf(accounts())).containsExactly(DECEMBER);
        assertThat(seen.value()).isEmpty();
        assertThat(seen.status()).isEqualTo(ObservationStatus.MISSING);
        assertThat(seen.numerator()).hasValue(27 * 5);
        assertThat(seen.denominator()).isEmpty();
        assertThat(seen.gaps()).containsExactly(new Gap(Gap.Kind.DENOMINATOR, ADULTS, 27));
        assertThat(board.observe(accounts(), XICH_THO, DECEMBER).numerator()).hasValue(5);
    }

    @Test
    void theWholeDividesCoveredSumsOnlyAndSaysHowManyAreLeftOut() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5),
                totals("adults", NHO_QUAN, CENSUS, 10).limit(15));

        var seen = board.observe(accounts(), NHO_QUAN, DECEMBER);

        assertThat(seen.value()).hasValue(50);
        assertThat(seen.numerator()).hasValue(75);
        assertThat(seen.denominator()).hasValue(150);
        assertThat(seen.gaps()).containsExactly(new Gap(Gap.Kind.DENOMINATOR, ADULTS, 12));
    }

    @Test
    void whatIsCountedNowhereAndWhatLacksItsNumeratorAreToldApart() {
        var board = board(
                total("adults", XICH_THO, CENSUS, 10),
                total("adults-with-account", new AreaCode("14320"), DECEMBER, 5));

        assertThat(board.observe(accounts(), XICH_THO, DECEMBER).gaps())
                .containsExactly(new Gap(Gap.Kind.NUMERATOR, WITH_ACCOUNT, 1));
        assertThat(board.observe(accounts(), GIA_LAM, DECEMBER).gaps())
                .containsExactly(new Gap(Gap.Kind.NOT_COUNTED, WITH_ACCOUNT, 1));
        assertThat(board.observe(accounts(), XICH_THO, CENSUS).gaps())
                .as("in a period in which nobody counted it")
                .extracting(Gap::kind)
                .containsExactly(Gap.Kind.NOT_COUNTED);
    }

    @Test
    void aDenominatorOfNoughtIsNamed() {
        var board = board(total("adults", XICH_THO, CENSUS, 0), total("adults-with-account", XICH_THO, DECEMBER, 0));

        assertThat(board.observe(accounts(), XICH_THO, DECEMBER).gaps())
                .containsExactly(new Gap(Gap.Kind.ZERO_DENOMINATOR, ADULTS, 1));
    }

    @Test
    void aDistrictThatReportedItselfLacksThoseOfItsCommunesThatWereNotCounted() {
        var board = boardOf(
                Stream.of(SmallBoard.reported("adults-with-account", NHO_QUAN, DECEMBER, 100)),
                totals("adults", NHO_QUAN, CENSUS, 10).limit(26));

        var seen = board.observe(accounts(), NHO_QUAN, DECEMBER);

        assertThat(seen.numerator()).hasValue(100);
        assertThat(seen.gaps())
                .as("all 27 are left out, since one has no register")
                .containsExactly(new Gap(Gap.Kind.DENOMINATOR, ADULTS, 27, 1));
    }

    @Test
    void aRegisterOfADistrictIsOfNoUseToThoseCommunesThatLackANumerator() {
        var board = boardOf(
                Stream.of(SmallBoard.reported("adults", NHO_QUAN, CENSUS, 270)),
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(25));

        assertThat(board.observe(accounts(), NHO_QUAN, DECEMBER).gaps())
                .containsExactly(new Gap(Gap.Kind.NUMERATOR, WITH_ACCOUNT, 27, 2));
    }

    @Test
    void aCountNamesTheCommunesThatAreNotInIt() {
        var board = boardOf(totals("people", NHO_QUAN, CENSUS, 10).limit(20));

        var seen = board.observe(indicator("population"), NHO_QUAN, CENSUS);

        assertThat(seen.value()).hasValue(200);
        assertThat(seen.gaps()).containsExactly(new Gap(Gap.Kind.NOT_COUNTED, new MeasureId("people"), 7));
    }

    @Test
    void theGreatestStandsFirst() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(20),
                totals("adults", NHO_QUAN, CENSUS, 10).skip(12).limit(10));

        assertThat(board.observe(accounts(), NHO_QUAN, DECEMBER).gaps())
                .containsExactly(
                        new Gap(Gap.Kind.DENOMINATOR, ADULTS, 12),
                        new Gap(Gap.Kind.NOT_COUNTED, WITH_ACCOUNT, 5),
                        new Gap(Gap.Kind.NUMERATOR, WITH_ACCOUNT, 2));
    }

    @Test
    void aCountryWithProvincesThatAreNotDividedLeavesOutProvinces() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5), totals("adults", new AreaCode("30"), CENSUS, 10));

        assertThat(board.observe(accounts(), AreaCode.COUNTRY, DECEMBER).gaps())
                .as("one lacks most of its communes and the register of some, one was told of by its register alone")
                .containsExactly(
                        new Gap(Gap.Kind.NOT_COUNTED, WITH_ACCOUNT, 62), new Gap(Gap.Kind.NUMERATOR, WITH_ACCOUNT, 1));
    }

    @Test
    void aNoughtBelowTheLineIsNamedBeforeWhatWasNotCounted() {
        var board = board(total("adults", XICH_THO, CENSUS, 0), total("adults-with-account", XICH_THO, DECEMBER, 0));

        assertThat(board.observe(accounts(), NHO_QUAN, DECEMBER).gaps())
                .containsExactly(
                        new Gap(Gap.Kind.ZERO_DENOMINATOR, ADULTS, 1), new Gap(Gap.Kind.NOT_COUNTED, WITH_ACCOUNT, 26));
    }

    @Test
    void moreCannotLackItThanAreLeftOut() {
        assertThatThrownBy(() -> new Gap(Gap.Kind.DENOMINATOR, ADULTS, 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot leave out 2 units for want of adults in 3 of them: accepted are 0 to 2");
    }

    @Test
    void whatIsWholeHasNone() {
        var board =
                boardOf(totals("adults-with-account", NHO_QUAN, DECEMBER, 5), totals("adults", NHO_QUAN, CENSUS, 10));

        assertThat(board.observe(accounts(), NHO_QUAN, DECEMBER).gaps()).isEmpty();
        assertThat(boardOf(totals("adults", NHO_QUAN, CENSUS, 10), totals("people", NHO_QUAN, CENSUS, 10))
                        .observe(indicator("population"), NHO_QUAN, CENSUS)
                        .gaps())
                .isEmpty();
    }

    @Test
    void aMadeUpNumeratorIsMarkedThoughThereIsNoValue() {
        assertThat(boardOf(simulatedTotals("adults-with-account", NHO_QUAN, DECEMBER, 5))
                        .observe(accounts(), NHO_QUAN, DECEMBER)
                        .provenance())
                .isEqualTo(Provenance.SIMULATED);
    }

    private static Indicator accounts() {
        return indicator("adults-with-account");
    }
}

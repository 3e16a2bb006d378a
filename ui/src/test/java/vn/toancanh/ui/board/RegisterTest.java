package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** What a register counted stands, unit by unit, until the next; what other feeds count does not. */
class RegisterTest {
    private static final Period YEAR_2024 = Period.year(2024);
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final Indicator POPULATION = indicator("population");

    /** A census of two communes, and a register that came from the smaller one alone. */
    private final Board board = board(
            total("people", XICH_THO, CENSUS, 30),
            total("people", GIA_LAM, CENSUS, 270),
            simulated("people", XICH_THO, YEAR_2024, 40));

    @Test
    void theRegisterOfOneUnitTakesNothingFromTheCountOfTheOthers() {
        var seen = board.observe(POPULATION, NINH_BINH, YEAR_2024);

        assertThat(seen.value()).hasValue(310);
        assertThat(seen.carried()).hasValue(new Carried(CENSUS, YEAR_2024, 270.0 / 310));
        assertThat(seen.status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(seen.coverage().counted()).isEqualTo(2);
    }

    @Test
    void aUnitSaysForWhichPeriodItWasCounted() {
        var carried = board.observe(POPULATION, GIA_LAM, YEAR_2024);
        var counted = board.observe(POPULATION, XICH_THO, YEAR_2024);

        assertThat(carried.value()).hasValue(270);
        assertThat(carried.carried()).hasValue(new Carried(CENSUS, CENSUS, 1));
        assertThat(carried.status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(carried.provenance()).isEqualTo(Provenance.REAL);
        assertThat(counted.carried()).isEmpty();
        assertThat(counted.status()).isEqualTo(ObservationStatus.NORMAL);
        assertThat(counted.provenance()).isEqualTo(Provenance.SIMULATED);
    }

    @Test
    void aLaterRegisterChangesNothingOfAnEarlierPeriod() {
        var seen = board.observe(POPULATION, NINH_BINH, CENSUS);

        assertThat(seen.value()).hasValue(300);
        assertThat(seen.carried()).isEmpty();
        assertThat(seen.status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void whatAMonthlyFeedCountedIsNotCarriedToItsNextMonth() {
        var november = Period.month(2024, 11);
        var seen = board(
                        total("households", XICH_THO, CENSUS, 10),
                        total("households", GIA_LAM, CENSUS, 90),
                        total("households-with-fibre", GIA_LAM, november, 45),
                        total("households-with-fibre", XICH_THO, DECEMBER, 9))
                .observe(SmallBoard.fibre(), GIA_LAM, DECEMBER);

        assertThat(seen.value()).isEmpty();
        assertThat(seen.status()).isEqualTo(ObservationStatus.MISSING);
    }

    @Test
    void theLatestIsTheOneInWhichMostOfTheAreaWasCounted() {
        assertThat(board.latest(POPULATION, NINH_BINH, DECEMBER).timePeriod()).isEqualTo(CENSUS);
        assertThat(board.latest(POPULATION, GIA_LAM, DECEMBER).timePeriod()).isEqualTo(CENSUS);
        assertThat(board.latest(POPULATION, XICH_THO, DECEMBER).timePeriod()).isEqualTo(YEAR_2024);
    }

    @Test
    void whatOnlyStandsIsNoPartOfACourse() {
        var real = board(
                total("people", XICH_THO, CENSUS, 30),
                total("people", GIA_LAM, CENSUS, 270),
                total("people", XICH_THO, YEAR_2024, 40));

        assertThat(real.history(POPULATION, GIA_LAM, YEAR_2024))
                .extracting(Observation::timePeriod)
                .containsExactly(CENSUS);
        assertThat(real.history(POPULATION, XICH_THO, YEAR_2024))
                .extracting(Observation::timePeriod)
                .containsExactly(CENSUS, YEAR_2024);
        assertThat(board.history(POPULATION, XICH_THO, YEAR_2024))
                .as("a made-up register after a census")
                .extracting(Observation::timePeriod)
                .containsExactly(YEAR_2024);
    }

    @Test
    void aRateIsDividedByWhatWasKnownWhenItsNumeratorWasCounted() {
        var seen = board(
                        total("urban-people", XICH_THO, CENSUS, 15),
                        total("people", XICH_THO, CENSUS, 30),
                        total("people", XICH_THO, YEAR_2024, 60),
                        total("urban-people", GIA_LAM, YEAR_2024, 10),
                        total("people", GIA_LAM, YEAR_2024, 40))
                .observe(indicator("urban-share"), XICH_THO, YEAR_2024);

        assertThat(seen.value()).as("15 of 30, and not of 60").hasValue(50);
        assertThat(seen.denominatorPeriod()).hasValue(CENSUS);
        assertThat(seen.carried()).hasValue(new Carried(CENSUS, CENSUS, 1));
    }

    @Test
    void aTotalOfZeroIsCarriedAsAWholeOrNotAtAll() {
        var none = board(
                total("urban-people", GIA_LAM, CENSUS, 0),
                total("people", GIA_LAM, CENSUS, 30),
                total("urban-people", XICH_THO, YEAR_2024, 0),
                total("people", XICH_THO, YEAR_2024, 40));
        var share = indicator("urban-share");

        assertThat(none.observe(share, GIA_LAM, YEAR_2024).isMostlyCarried()).isTrue();
        assertThat(none.observe(share, NHO_QUAN, YEAR_2024).isMostlyCarried()).isFalse();
    }

    @Test
    void theMakeupNamesThePeriodOfEachUnit() {
        assertThat(board.makeup(POPULATION, NINH_BINH, YEAR_2024).above())
                .extracting(Makeup.Part::unit, Makeup.Part::countedFor, Makeup.Part::amount)
                .containsExactly(tuple(XICH_THO, YEAR_2024, 40.0), tuple(GIA_LAM, CENSUS, 270.0));
    }

    @Test
    void anOlderWholeGivesWayToPartsThatWereAllCountedSince() {
        var parts = SmallBoard.totals("people", NHO_QUAN, YEAR_2024, 10).toArray(TotalRow[]::new);
        var rows = Arrays.copyOf(parts, parts.length + 1);
        rows[parts.length] =
                new TotalRow("feed", "people", "", "372", "district", CENSUS.toString(), 999, 999, 27, 27, true, false);
        var counted = board(rows);

        assertThat(counted.observe(POPULATION, NHO_QUAN, YEAR_2024).value()).hasValue(270);
        assertThat(counted.observe(POPULATION, NHO_QUAN, YEAR_2024).carried()).isEmpty();
        assertThat(counted.makeup(POPULATION, NHO_QUAN, YEAR_2024).above()).hasSize(27);
        assertThat(counted.observe(POPULATION, NHO_QUAN, CENSUS).value()).hasValue(999);
    }
}

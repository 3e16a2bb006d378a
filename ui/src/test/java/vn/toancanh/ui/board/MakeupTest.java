package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.total;

import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.lake.table.TotalRow;

/** The parts of a number are those that were added up, each from the period in which it was counted. */
class MakeupTest {
    @Test
    void namesTheUnitsThatAreOnBothSidesAndForWhichPeriod() {
        var makeup = makeup(
                NHO_QUAN,
                total("households", XICH_THO, CENSUS, 10),
                total("households-with-fibre", XICH_THO, DECEMBER, 9),
                total("households-with-fibre", GIA_LAM, DECEMBER, 5));

        assertThat(makeup.above())
                .as("Gia Lâm has no households to divide by")
                .extracting(Makeup.Part::unit, Makeup.Part::countedFor, Makeup.Part::amount)
                .containsExactly(tuple(XICH_THO, DECEMBER, 9.0));
        assertThat(makeup.below())
                .extracting(Makeup.Part::unit, Makeup.Part::countedFor, Makeup.Part::amount)
                .containsExactly(tuple(XICH_THO, CENSUS, 10.0));
    }

    @Test
    void whatWasReportedAsAWholeStandsForAllBelow() {
        var makeup = makeup(
                NHO_QUAN,
                reported("households", 100),
                reported("households-with-fibre", 60),
                total("households", XICH_THO, DECEMBER, 10),
                total("households-with-fibre", XICH_THO, DECEMBER, 9));

        assertThat(makeup.above()).extracting(Makeup.Part::unit).containsExactly(NHO_QUAN);
        assertThat(makeup.below()).extracting(Makeup.Part::amount).containsExactly(100.0);
    }

    @Test
    void whatWasCountedWithoutADenominatorIsNamedThoughItMakesNoNumber() {
        var makeup = makeup(GIA_LAM, total("households-with-fibre", GIA_LAM, DECEMBER, 5));

        assertThat(makeup.above()).extracting(Makeup.Part::amount).containsExactly(5.0);
        assertThat(makeup.below()).isEmpty();
    }

    @Test
    void ofWhatIsNotKnownThereAreNoParts() {
        assertThat(makeup(GIA_LAM, total("households", GIA_LAM, CENSUS, 5)).below())
                .isEmpty();
        assertThat(makeup(new AreaCode("38"), total("households", XICH_THO, CENSUS, 10))
                        .below())
                .isEmpty();
    }

    private static Makeup makeup(AreaCode area, TotalRow... rows) {
        var board = SmallBoard.board(rows);
        var fibre = board.definitions()
                .indicator(new IndicatorId("households-with-fibre"))
                .orElseThrow();
        return board.makeup(fibre, area, DECEMBER);
    }

    private static TotalRow reported(String measure, double amount) {
        return new TotalRow(
                "feed", measure, "", "372", "district", DECEMBER.toString(), amount, amount, 27, 27, true, false);
    }
}

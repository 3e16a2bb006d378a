package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** What is counted of a divided unit as a whole, of a part beside the whole, and what is an estimate by its nature. */
class ReportedUnitsTest {
    private static final Period QUARTER = Period.parse("2024-Q4");

    @Test
    void whatADistrictReportsOfItselfStandsForItWhateverItsCommunesReport() {
        var board = board(
                reported("work-dossiers-online", NHO_QUAN, 80),
                reported("work-dossiers", NHO_QUAN, 100),
                total("work-dossiers-online", XICH_THO, QUARTER, 1),
                total("work-dossiers", XICH_THO, QUARTER, 10));
        var dossiers = indicator("work-dossiers-online");

        assertThat(board.observe(dossiers, NHO_QUAN, QUARTER).value()).hasValue(80);
        assertThat(board.observe(dossiers, NHO_QUAN, QUARTER).coverage().isComplete())
                .isTrue();
        assertThat(board.observe(dossiers, XICH_THO, QUARTER).value()).hasValue(10);
        assertThat(board.observe(dossiers, new AreaCode("37"), QUARTER).numerator())
                .hasValue(80);
    }

    @Test
    void whatIsReportedOfADistrictIsDividedByTheSumOfItsCommunes() {
        var peopleOfAll = SmallBoard.totals("people", NHO_QUAN, CENSUS, 10);
        var board = SmallBoard.boardOf(
                peopleOfAll, Stream.of(SmallBoard.reported("people-covered-by-4g", NHO_QUAN, DECEMBER, 135)));

        var seen = board.observe(indicator("people-covered-by-4g"), NHO_QUAN, DECEMBER);

        assertThat(seen.value()).hasValue(50);
        assertThat(seen.denominator()).hasValue(270);
        assertThat(seen.coverage().isComplete()).isTrue();
        assertThat(board.observe(indicator("people-covered-by-4g"), XICH_THO, DECEMBER)
                        .value())
                .as("nobody has counted the commune")
                .isEmpty();
    }

    @Test
    void whatIsReportedOfADistrictIsNotDividedByAPartOfItsCommunes() {
        var board = board(
                total("people", XICH_THO, CENSUS, 10),
                SmallBoard.reported("people-covered-by-4g", NHO_QUAN, DECEMBER, 5));

        assertThat(board.observe(indicator("people-covered-by-4g"), NHO_QUAN, DECEMBER)
                        .value())
                .isEmpty();
    }

    @Test
    void belowTheProvinceTheDigitalEconomyIsAnEstimate() {
        var board =
                board(total("digital-value-added", XICH_THO, QUARTER, 2), total("value-added", XICH_THO, QUARTER, 10));
        var share = indicator("digital-economy-share");

        assertThat(board.observe(share, XICH_THO, QUARTER).status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(board.observe(share, NHO_QUAN, QUARTER).status()).isEqualTo(ObservationStatus.ESTIMATED);
        assertThat(board.observe(share, new AreaCode("37"), QUARTER).status()).isEqualTo(ObservationStatus.NORMAL);
    }

    @Test
    void aYearIsHeldAgainstYearsAndNotAgainstItsQuarters() {
        var board = board(
                total("digital-value-added", XICH_THO, Period.year(2023), 1),
                total("value-added", XICH_THO, Period.year(2023), 10),
                total("digital-value-added", XICH_THO, QUARTER, 9),
                total("value-added", XICH_THO, QUARTER, 10),
                total("digital-value-added", XICH_THO, Period.year(2024), 2),
                total("value-added", XICH_THO, Period.year(2024), 10));
        var share = indicator("digital-economy-share");

        assertThat(board.history(share, XICH_THO, Period.year(2024)))
                .extracting(seen -> seen.value().orElseThrow())
                .containsExactly(10.0, 20.0);
        assertThat(board.history(share, XICH_THO, QUARTER))
                .extracting(seen -> seen.timePeriod().toString())
                .containsExactly("2024-Q4");
    }

    @Test
    void whatOneOperatorCoversIsNoTotalOfItsOwn() {
        var board = board(
                total("people-covered-by-4g", XICH_THO, DECEMBER, 9),
                SmallBoard.part("A", "people-covered-by-4g", XICH_THO, DECEMBER, 4),
                total("people", XICH_THO, CENSUS, 10));

        assertThat(board.observe(indicator("people-covered-by-4g"), XICH_THO, DECEMBER)
                        .numerator())
                .hasValue(9);
    }

    private static TotalRow reported(String measure, AreaCode area, double amount) {
        return SmallBoard.reported(measure, area, QUARTER, amount);
    }
}

package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.SmallBoard;

/** What is answered of people who were counted in one province later than in another. */
class ObservationQuestionTest {
    private static final Period YEAR_2024 = Period.year(2024);

    private final Board board = boardOf(
            totals("people", new AreaCode("37"), CENSUS, 10),
            totals("people", new AreaCode("30"), CENSUS, 10),
            simulatedTotals("people", new AreaCode("37"), YEAR_2024, 11));

    @Test
    void aCountThatStandsSaysForWhichPeriodsItWasCounted() {
        var question = new ObservationQuestion(
                SmallBoard.indicator("population"),
                Optional.empty(),
                Optional.of(AreaLevel.PROVINCE),
                Optional.of(YEAR_2024));

        assertThat(question.answer(board))
                .extracting(
                        ObservationAnswer::refArea,
                        ObservationAnswer::obsValue,
                        ObservationAnswer::obsStatus,
                        ObservationAnswer::countedFrom,
                        ObservationAnswer::countedTo,
                        ObservationAnswer::simulated)
                .containsExactly(
                        tuple("30", 2650L, "E", "2019", "2019", false), tuple("37", 1595L, "A", null, null, true));
    }

    @Test
    void whatLacksItsDenominatorIsAnsweredWithWhatIsMissing() {
        var accounts = boardOf(totals("adults-with-account", new AreaCode("372"), DECEMBER, 5));
        var question = new ObservationQuestion(
                SmallBoard.indicator("adults-with-account"),
                Optional.of(new AreaCode("37")),
                Optional.of(AreaLevel.DISTRICT),
                Optional.of(DECEMBER));

        assertThat(question.answer(accounts))
                .extracting(
                        ObservationAnswer::refArea,
                        ObservationAnswer::obsValue,
                        ObservationAnswer::obsStatus,
                        ObservationAnswer::numerator,
                        ObservationAnswer::reason)
                .containsExactly(tuple("372", null, "O", 135L, "the denominator is missing: adults, in 27 communes"));
        assertThat(question.answer(accounts).getFirst().gaps())
                .containsExactly(new ObservationAnswer.GapAnswer("denominator", "adults", 27));
    }

    @Test
    void aPartSaysHowManyUnitsAreInItInPart() {
        var commune = new AreaCode("14404");
        var cells = board(
                total("people", commune, CENSUS, 100),
                total("people-covered-by-4g", commune, DECEMBER, 3),
                total("people-measured-for-4g", commune, DECEMBER, 5));
        var question = new ObservationQuestion(
                SmallBoard.indicator("people-covered-by-4g"),
                Optional.of(commune),
                Optional.empty(),
                Optional.of(DECEMBER));

        assertThat(question.answer(cells))
                .extracting(
                        ObservationAnswer::obsValue,
                        ObservationAnswer::coverage,
                        ObservationAnswer::unitsInPart,
                        ObservationAnswer::reason)
                .containsExactly(
                        tuple(60L, 0.05, 1, "too little was looked at to speak for all: people-measured-for-4g"));
    }

    @Test
    void theWholeSaysTheFirstAndTheLastOfThem() {
        var question = new ObservationQuestion(
                SmallBoard.indicator("population"),
                Optional.of(AreaCode.COUNTRY),
                Optional.empty(),
                Optional.of(YEAR_2024));

        assertThat(question.answer(board))
                .extracting(ObservationAnswer::obsValue, ObservationAnswer::countedFrom, ObservationAnswer::countedTo)
                .containsExactly(tuple(4245L, "2019", "2024"));
    }
}

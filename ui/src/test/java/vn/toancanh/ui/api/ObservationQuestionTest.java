package vn.toancanh.ui.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.part;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.AskedParts;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.PartTotals;
import vn.toancanh.ui.board.ReleasedTotals;
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
                .containsExactly(new ObservationAnswer.GapAnswer("denominator", "adults", 27, 27, null, null));
    }

    @Test
    void ofACountryWithProvincesThatAreNotDividedTheUnitsOfAGapAreNamedAsWhatTheyAre() {
        var units = SmallBoard.DEFINITIONS.areas().on(DECEMBER.lastDay());
        var undivided = units.areas().stream()
                .filter(area -> area.level() == AreaLevel.PROVINCE
                        && units.childrenOf(area.code()).isEmpty())
                .findFirst()
                .orElseThrow();
        var accounts = boardOf(
                totals("adults-with-account", new AreaCode("372"), DECEMBER, 5),
                Stream.of(total("adults-with-account", undivided.code(), DECEMBER, 7)));
        var question = new ObservationQuestion(
                SmallBoard.indicator("adults-with-account"),
                Optional.of(AreaCode.COUNTRY),
                Optional.empty(),
                Optional.of(DECEMBER));

        assertThat(question.answer(accounts))
                .extracting(ObservationAnswer::unitsExpected, ObservationAnswer::reason)
                .containsExactly(tuple(
                        63,
                        "nothing was counted: adults-with-account, in 62 provinces;"
                                + " the denominator is missing: adults, in 1 province"));
    }

    @Test
    void aDistrictThatOneCommuneLeavesOutSaysBothNumbers() {
        var district = new AreaCode("372");
        var accounts = board(Stream.concat(
                        Stream.of(SmallBoard.reported("adults-with-account", district, DECEMBER, 100)),
                        totals("adults", district, CENSUS, 10).limit(26))
                .toArray(TotalRow[]::new));
        var question = new ObservationQuestion(
                SmallBoard.indicator("adults-with-account"),
                Optional.of(district),
                Optional.empty(),
                Optional.of(DECEMBER));

        assertThat(question.answer(accounts)).singleElement().satisfies(answer -> {
            assertThat(answer.reason())
                    .isEqualTo("27 communes are left out, since the denominator is missing: adults, in 1 commune");
            assertThat(answer.gaps())
                    .containsExactly(new ObservationAnswer.GapAnswer("denominator", "adults", 27, 1, null, null));
        });
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

    @Test
    void allPartsInAllPeriodsAreLongAndEachPeriodIsReadOnceAnAnswer() {
        var quarters = IntStream.rangeClosed(2020, 2024)
                .boxed()
                .flatMap(year -> Stream.of("Q1", "Q2", "Q3", "Q4").map(quarter -> Period.parse(year + "-" + quarter)))
                .toList();
        var rows = quarters.stream().flatMap(ObservationQuestionTest::sectors).toList();
        var read = new ArrayList<Period>();
        var sectors = new Board(
                Optional.empty(),
                ReleasedTotals.among(rows),
                SmallBoard.DEFINITIONS,
                (counting, delivery, unit) -> true,
                (all, periods) -> {
                    read.addAll(periods);
                    return PartTotals.among(rows).of(all, periods);
                });

        var question = partsByProvince(Optional.empty());
        assertThat(question.isLong()).isTrue();
        for (int time = 1; time <= 3; time++) {
            assertThat(question.answer(sectors))
                    .hasSize(20 * 2)
                    .extracting(ObservationAnswer::refArea, ObservationAnswer::obsValue)
                    .containsOnly(tuple("37", 25L));
            assertThat(read).hasSize(time * 20);
        }

        read.clear();
        var ofOne = partsByProvince(Optional.of(quarters.getFirst()));
        assertThat(ofOne.isLong()).isFalse();
        assertThat(ofOne.answer(sectors)).hasSize(2).isEqualTo(ofOne.answer(sectors));
        assertThat(read).as("one period is held").containsExactly(quarters.getFirst());
    }

    @Test
    void everyPartIsTheseOfThePeriodAndNotThoseOfAnother() {
        var commune = SmallBoard.XICH_THO;
        var board = board(
                total("people", commune, CENSUS, 100),
                total("people-covered-by-4g", commune, Period.month(2024, 11), 30),
                part("X9", "people-covered-by-4g", commune, Period.month(2024, 11), 30),
                total("people-covered-by-4g", commune, DECEMBER, 60),
                part("A", "people-covered-by-4g", commune, DECEMBER, 60));
        var indicator = SmallBoard.indicator("people-covered-by-4g");
        var question = new ObservationQuestion(
                indicator,
                Optional.of(commune),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BreakdownParameter(board, indicator).parts("*")));

        assertThat(question.answer(board))
                .extracting(ObservationAnswer::timePeriod, ObservationAnswer::breakdown, ObservationAnswer::obsStatus)
                .containsExactly(tuple("2024-11", "X9", "E"), tuple("2024-12", "A", "E"));
    }

    private static ObservationQuestion partsByProvince(Optional<Period> period) {
        return new ObservationQuestion(
                SmallBoard.indicator("digital-economy-share"),
                Optional.empty(),
                Optional.of(AreaLevel.PROVINCE),
                period,
                Optional.of(new AskedParts.Every(List.of("A", "J"))));
    }

    private static Stream<TotalRow> sectors(Period quarter) {
        return Stream.of(
                total("value-added", SmallBoard.XICH_THO, quarter, 80),
                total("digital-value-added", SmallBoard.XICH_THO, quarter, 20),
                part("A", "value-added", SmallBoard.XICH_THO, quarter, 40),
                part("A", "digital-value-added", SmallBoard.XICH_THO, quarter, 10),
                part("J", "value-added", SmallBoard.XICH_THO, quarter, 40),
                part("J", "digital-value-added", SmallBoard.XICH_THO, quarter, 10));
    }
}

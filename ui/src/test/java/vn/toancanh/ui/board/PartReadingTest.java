package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.part;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** When the totals of parts are read, and who holds them. */
class PartReadingTest {
    private static final Period YEAR = Period.year(2024);
    private static final Indicator COVERED = indicator("people-covered-by-4g");
    private static final Indicator DIGITAL = indicator("digital-economy-share");
    private static final String BY_4G = "people-covered-by-4g";
    private static final List<Period> MONTHS = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Period.month(2024, month))
            .toList();

    private final List<Period> read = new ArrayList<>();

    private final TotalRow[] operators = {
        total("people", XICH_THO, CENSUS, 60),
        total(BY_4G, XICH_THO, DECEMBER, 60),
        part("A", BY_4G, XICH_THO, DECEMBER, 60),
    };

    private final TotalRow[] sectors = {
        total("value-added", XICH_THO, YEAR, 10),
        total("digital-value-added", XICH_THO, YEAR, 4),
        part("J", "value-added", XICH_THO, YEAR, 4),
        part("J", "digital-value-added", XICH_THO, YEAR, 3.4),
    };

    @Test
    void partsAreReadWhenSomebodyAsksAndOnce() {
        var board = readingBoard(operators);

        board.observe(COVERED, NHO_QUAN, DECEMBER);
        assertThat(read).as("nobody has asked for a part").isEmpty();
        board.breakdowns().observe(COVERED, NHO_QUAN, DECEMBER);
        board.breakdowns().observe(COVERED, XICH_THO, DECEMBER);
        assertThat(read).containsExactly(DECEMBER);
    }

    @Test
    void sectorsAreReadOnceForBothSides() {
        readingBoard(sectors).breakdowns().observe(DIGITAL, NHO_QUAN, YEAR);

        assertThat(read).containsExactly(YEAR);
    }

    @Test
    void whatScreensOpenWithIsReadBeforeAnybodyAsks() {
        var november = Period.month(2024, 11);
        var rows = new ArrayList<>(List.of(operators));
        rows.add(total(BY_4G, XICH_THO, november, 30));
        rows.add(part("A", BY_4G, XICH_THO, november, 30));
        var board = readingBoard(rows.toArray(TotalRow[]::new));

        board.breakdowns().learn();

        assertThat(read)
                .as("the latest period of the one indicator that has any")
                .containsExactly(DECEMBER);
        assertThat(board.breakdowns().holds(COVERED, DECEMBER)).isTrue();
        assertThat(board.breakdowns().holds(COVERED, november)).isFalse();
        board.breakdowns().observe(COVERED, NHO_QUAN, DECEMBER);
        assertThat(read).containsExactly(DECEMBER);
    }

    @Test
    void whoeverAsksForOnePeriodAfterTheOtherTakesNothingFromThoseWhoLookAtOne() {
        var board = readingBoard(everyMonth());
        board.breakdowns().observe(COVERED, NHO_QUAN, DECEMBER);

        MONTHS.forEach(month -> {
            assertThat(board.breakdowns().observe(new PartQuestion(COVERED, "A", XICH_THO, month)))
                    .singleElement()
                    .satisfies(part -> assertThat(part.seen().value()).hasValue(50));
            assertThat(board.breakdowns().makeup(COVERED, "A", XICH_THO, month).above())
                    .hasSize(1);
        });

        assertThat(read).as("each is read once for both questions").hasSize(12);
        board.breakdowns().observe(COVERED, XICH_THO, DECEMBER);
        assertThat(read).containsOnlyOnce(DECEMBER);
    }

    @Test
    void whoeverGoesThroughManyPeriodsTakesNothingFromThoseWhoLookAtOne() {
        var board = readingBoard(everyMonth());
        board.breakdowns().observe(COVERED, NHO_QUAN, DECEMBER);

        for (int time = 1; time <= 2; time++) {
            assertThat(MONTHS.stream()
                            .flatMap(month ->
                                    board.breakdowns().observe(new PartQuestion(COVERED, "A", XICH_THO, month)))
                            .map(part -> part.seen().value().orElseThrow()))
                    .hasSize(12)
                    .containsOnly(50.0);
            assertThat(read).as("December is held").hasSize(1 + time * 11);
        }
        board.breakdowns().observe(COVERED, XICH_THO, DECEMBER);
        assertThat(read).containsOnlyOnce(DECEMBER);
    }

    /** More than are held for anybody. */
    private static TotalRow[] everyMonth() {
        return MONTHS.stream()
                .flatMap(month -> Stream.of(
                        total("people", XICH_THO, CENSUS, 60),
                        total(BY_4G, XICH_THO, month, 30),
                        part("A", BY_4G, XICH_THO, month, 30)))
                .toArray(TotalRow[]::new);
    }

    /** Tells the periods of everything that it reads. */
    private Board readingBoard(TotalRow... rows) {
        return new Board(
                Optional.empty(),
                ReleasedTotals.among(List.of(rows)),
                DEFINITIONS,
                (counting, delivery, unit) -> true,
                (measures, periods) -> {
                    read.addAll(periods);
                    return PartTotals.among(List.of(rows)).of(measures, periods);
                });
    }
}

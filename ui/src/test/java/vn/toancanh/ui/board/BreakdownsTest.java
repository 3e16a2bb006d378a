package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.fibre;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.part;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorBreakdown.Addition;
import vn.toancanh.config.indicator.IndicatorBreakdown.Base;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;

/** Operators and sectors, of two communes of one district. */
class BreakdownsTest {
    private static final Period YEAR = Period.year(2024);
    private static final AreaCode NINH_BINH = new AreaCode("37");
    /** A commune of another province. */
    private static final AreaCode ELSEWHERE =
            SmallBoard.communesOf(new AreaCode("30")).findFirst().orElseThrow();

    private static final Indicator COVERED = indicator("people-covered-by-4g");
    private static final Indicator DIGITAL = indicator("digital-economy-share");
    private static final String BY_4G = "people-covered-by-4g";

    /** Two operators reach the same 60 of 100 people, and one of them 20 more where the other has nothing. */
    private final TotalRow[] operators = {
        total("people", XICH_THO, CENSUS, 60),
        total("people", GIA_LAM, CENSUS, 40),
        total(BY_4G, XICH_THO, DECEMBER, 60),
        total(BY_4G, GIA_LAM, DECEMBER, 20),
        part("A", BY_4G, XICH_THO, DECEMBER, 60),
        part("A", BY_4G, GIA_LAM, DECEMBER, 20),
        part("B", BY_4G, XICH_THO, DECEMBER, 60),
    };

    private final TotalRow[] sectors = {
        total("value-added", XICH_THO, YEAR, 10),
        total("value-added", GIA_LAM, YEAR, 30),
        total("digital-value-added", XICH_THO, YEAR, 4),
        total("digital-value-added", GIA_LAM, YEAR, 6),
        part("A", "value-added", XICH_THO, YEAR, 6),
        part("A", "value-added", GIA_LAM, YEAR, 30),
        part("A", "digital-value-added", XICH_THO, YEAR, 0.6),
        part("A", "digital-value-added", GIA_LAM, YEAR, 6),
        part("J", "value-added", XICH_THO, YEAR, 4),
        part("J", "digital-value-added", XICH_THO, YEAR, 3.4),
    };

    @Test
    void anIndicatorSaysByWhatItIsCountedAndWhatARateOfAPartMeans() {
        var board = board(operators);

        assertThat(board.breakdowns().of(COVERED)).hasValueSatisfying(breakdown -> {
            assertThat(breakdown.by().column()).isEqualTo("operator");
            assertThat(breakdown.base()).isEqualTo(Base.WHOLE);
            assertThat(breakdown.addition()).isEqualTo(Addition.OVERLAPS);
        });
        assertThat(board.breakdowns().of(DIGITAL)).hasValueSatisfying(breakdown -> {
            assertThat(breakdown.base()).isEqualTo(Base.PART);
            assertThat(breakdown.addition()).isEqualTo(Addition.ADDS_UP);
        });
        assertThat(board.breakdowns().of(fibre())).isEmpty();
        assertThat(board.breakdowns().partsOf(COVERED)).containsExactly("A", "B");
        assertThat(board.breakdowns().partsOf(fibre())).isEmpty();
    }

    @Test
    void whatAnOperatorCoversIsDividedByAllPeople() {
        assertThat(parts(board(operators), COVERED, NHO_QUAN, DECEMBER))
                .containsExactly(tuple("A", 80.0, 80.0, 100.0), tuple("B", 60.0, 60.0, 100.0));
    }

    @Test
    void operatorsDoNotAddUpSinceAnyOfThemCountsAPersonOnce() {
        var board = board(operators);
        var whole = board.observe(COVERED, NHO_QUAN, DECEMBER).numerator().orElseThrow();

        assertThat(whole).isEqualTo(80);
        assertThat(sum(board.breakdowns().observe(COVERED, NHO_QUAN, DECEMBER))).isEqualTo(140);
    }

    @Test
    void aSectorsShareIsThatWithinTheSector() {
        assertThat(parts(board(sectors), DIGITAL, NHO_QUAN, YEAR))
                .containsExactly(tuple("A", 100 * 6.6 / 36, 6.6, 36.0), tuple("J", 85.0, 3.4, 4.0));
    }

    @Test
    void sectorsAddUpToTheWholeAboveAndBelowTheLine() {
        var board = board(sectors);
        var whole = board.observe(DIGITAL, NHO_QUAN, YEAR);
        var parts = board.breakdowns().observe(DIGITAL, NHO_QUAN, YEAR);

        assertThat(whole.numerator()).hasValue(sum(parts));
        assertThat(whole.denominator())
                .hasValue(parts.stream()
                        .mapToDouble(part -> part.seen().denominator().orElseThrow())
                        .sum());
    }

    @Test
    void whoeverCoversNobodyInACommuneCountsNoughtThere() {
        var seen = one(board(operators), COVERED, "B", GIA_LAM, DECEMBER);

        assertThat(seen.value()).hasValue(0);
        assertThat(seen.coverage().isComplete()).isTrue();
    }

    @Test
    void whoeverHasToldNothingOfAProvinceIsMissingThereAndNotNought() {
        var rows = new ArrayList<>(List.of(operators));
        rows.add(total("people", ELSEWHERE, CENSUS, 100));
        rows.add(total(BY_4G, ELSEWHERE, DECEMBER, 50));
        rows.add(part("A", BY_4G, ELSEWHERE, DECEMBER, 50));
        var board = board(rows.toArray(TotalRow[]::new));

        assertThat(one(board, COVERED, "B", ELSEWHERE, DECEMBER).value()).isEmpty();
        assertThat(one(board, COVERED, "B", AreaCode.COUNTRY, DECEMBER).value())
                .as("of the people of whom it has told")
                .hasValue(60);
        assertThat(one(board, COVERED, "A", AreaCode.COUNTRY, DECEMBER).value()).hasValue(65);
    }

    @Test
    void aSectorOfNoValueInACommuneHasNoShareThere() {
        var seen = one(board(sectors), DIGITAL, "J", GIA_LAM, YEAR);

        assertThat(seen.value()).isEmpty();
        assertThat(seen.denominator()).hasValue(0);
    }

    @Test
    void anEstimateStaysOneInItsParts() {
        assertThat(one(board(sectors), DIGITAL, "J", NHO_QUAN, YEAR).status()).isEqualTo(ObservationStatus.ESTIMATED);
    }

    @Test
    void allUnitsAtOnceAreWhatEachIsByItself() {
        var board = board(operators);
        var areas = List.of(XICH_THO, GIA_LAM, NHO_QUAN, NINH_BINH, AreaCode.COUNTRY);

        var atOnce = board.breakdowns()
                .observe(new PartQuestion(COVERED, new AskedParts.One("B"), AreaCode.COUNTRY, areas, DECEMBER))
                .toList();

        assertThat(atOnce)
                .containsExactlyElementsOf(areas.stream()
                        .map(area -> new PartObservation("B", one(board, COVERED, "B", area, DECEMBER)))
                        .toList());
    }

    @Test
    void theMakeupOfAPartAddsUpToItsNumber() {
        var board = board(operators);

        var makeup = board.breakdowns().makeup(COVERED, "A", NHO_QUAN, DECEMBER);

        assertThat(makeup.above())
                .extracting(Makeup.Part::unit, Makeup.Part::amount)
                .containsExactly(tuple(XICH_THO, 60.0), tuple(GIA_LAM, 20.0));
        assertThat(makeup.below()).extracting(Makeup.Part::amount).containsExactly(60.0, 40.0);
    }

    @Test
    void whatNobodyHasCountedIsMissing() {
        var board = board(operators);

        assertThat(board.breakdowns().observe(COVERED, NHO_QUAN, Period.month(2024, 11)))
                .isEmpty();
        assertThat(one(board, COVERED, "C", NHO_QUAN, DECEMBER).value()).isEmpty();
        assertThat(board.breakdowns().makeup(COVERED, "C", NHO_QUAN, DECEMBER)).isEqualTo(Makeup.NOTHING);
        assertThat(board.breakdowns().observe(fibre(), NHO_QUAN, DECEMBER)).isEmpty();
    }

    @Test
    void ofEveryPartOnlyThoseOfThePeriodAreToldAndOneByNameAlways() {
        var november = Period.month(2024, 11);
        var board = boardOf(
                Stream.of(operators),
                Stream.of(total(BY_4G, XICH_THO, november, 30), part("X9", BY_4G, XICH_THO, november, 30)));
        var every = new AskedParts.Every(board.breakdowns().partsOf(COVERED));

        assertThat(every.ofAnyPeriod()).containsExactly("A", "B", "X9");
        assertThat(told(board, every, DECEMBER)).containsExactly("A", "B");
        assertThat(told(board, every, november)).containsExactly("X9");
        assertThat(told(board, new AskedParts.One("X9"), DECEMBER)).containsExactly("X9");
    }

    private static List<String> told(Board board, AskedParts asked, Period period) {
        var question = new PartQuestion(COVERED, asked, NHO_QUAN, List.of(NHO_QUAN), period);
        return board.breakdowns().observe(question).map(PartObservation::part).toList();
    }

    private static List<org.assertj.core.groups.Tuple> parts(
            Board board, Indicator indicator, AreaCode area, Period period) {
        return board.breakdowns().observe(indicator, area, period).stream()
                .map(part -> tuple(
                        part.part(),
                        orNone(part.seen().value()),
                        orNone(part.seen().numerator()),
                        orNone(part.seen().denominator())))
                .toList();
    }

    private static double orNone(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }

    private static double sum(List<PartObservation> parts) {
        return parts.stream()
                .mapToDouble(part -> part.seen().numerator().orElseThrow())
                .sum();
    }

    private static Observation one(Board board, Indicator indicator, String part, AreaCode area, Period period) {
        return board.breakdowns()
                .observe(new PartQuestion(indicator, part, area, period))
                .findFirst()
                .orElseThrow()
                .seen();
    }
}

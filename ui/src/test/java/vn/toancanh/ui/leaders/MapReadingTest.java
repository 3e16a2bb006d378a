package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.component.Key;
import vn.toancanh.ui.component.LegendClass;
import vn.toancanh.ui.component.Mark;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.map.Shade;

/** Colours, legend and rows of a map say the same of the same units. */
class MapReadingTest {
    private static final AreaCode TAM_DIEP = new AreaCode("370");

    /** 62 % in Nho Quan, 84 % in Tam Điệp, nothing of the other six districts. */
    private final Board twoDistricts = boardOf(
            totals("households", NHO_QUAN, CENSUS, 100),
            totals("households", TAM_DIEP, CENSUS, 100),
            simulatedTotals("households-with-fibre", NHO_QUAN, DECEMBER, 62),
            simulatedTotals("households-with-fibre", TAM_DIEP, DECEMBER, 84));

    @Test
    void theBestStandsFirstAndTheUnknownLast() {
        var rows = reading(twoDistricts, "map/37").rows();

        assertThat(rows).hasSize(8);
        assertThat(rows).extracting(row -> row.area().shortName()).startsWith("Tam Điệp", "Nho Quan");
        assertThat(rows).extracting(Row::rank).containsExactly(1, 2, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void oneCommuneOfManyGivesItsDistrictNoRank() {
        var board = board(
                total("households", XICH_THO, CENSUS, 100), simulated("households-with-fibre", XICH_THO, DECEMBER, 99));

        var first = reading(board, "map/37").rows().getFirst();

        assertThat(first.area().shortName()).isEqualTo("Nho Quan");
        assertThat(first.rank()).isZero();
        assertThat(first.distance()).isEmpty();
    }

    @Test
    void aShadeSaysValueRankDistanceAndMarks() {
        var shades = reading(twoDistricts, "map/37").colours().shades();

        assertThat(shades.get(1))
                .isEqualTo(new Shade(
                        "372",
                        0,
                        "62,0\u00a0%",
                        "",
                        2,
                        "−18,0\u00a0điểm",
                        new Marks(Set.of(Mark.SIMULATED, Mark.ESTIMATED)),
                        "2019"));
        assertThat(shades.get(7).step()).isEqualTo(Shade.NO_DATA);
    }

    @Test
    void aValueOfLessThanHalfOfAnAreaIsToldAndNotDrawn() {
        var board = boardOf(
                totals("households", NHO_QUAN, CENSUS, 100),
                Stream.of(simulated("households-with-fibre", XICH_THO, DECEMBER, 1)),
                totals("households", TAM_DIEP, CENSUS, 100),
                totals("households-with-fibre", TAM_DIEP, DECEMBER, 84).skip(1));
        var reading = reading(board, "map/37");
        var shades = reading.colours().shades();

        assertThat(shades.get(0).step()).as("eight communes of nine").isNotEqualTo(Shade.NO_DATA);
        assertThat(shades.get(1).step()).as("one commune of 27").isEqualTo(Shade.NO_DATA);
        assertThat(shades.get(1).value()).isEqualTo("◔\u00a01,0\u00a0%");
        assertThat(shades.get(1).part()).isEqualTo("1/27 đơn vị");
        assertThat(reading.key().unknown()).isEqualTo(6);
        assertThat(reading.key().few()).isEqualTo(1);
        assertThat(reading.key().classes()).extracting(LegendClass::areas).containsExactly(1);
    }

    @Test
    void theLegendCountsUnitsPerClassAndThoseWithoutAValue() {
        var key = key(twoDistricts, "map/37", Language.VIETNAMESE);

        assertThat(key.title()).isEqualTo("% hộ");
        assertThat(key.classes())
                .extracting(LegendClass::range)
                .containsExactly("60–65", "65–70", "70–75", "75–80", "80–85");
        assertThat(key.classes()).extracting(LegendClass::areas).containsExactly(1, 0, 0, 0, 1);
        assertThat(key.unknown()).isEqualTo(6);
        assertThat(key.target()).isEqualTo("mục tiêu 80 (2025)");
        assertThat(key.targetAt()).isEqualTo(0.8);
        assertThat(key.marks().all()).containsExactlyInAnyOrder(Mark.SIMULATED, Mark.ESTIMATED);
    }

    @Test
    void aTargetOutsideOfTheClassesIsSaidWithAnArrow() {
        var low = boardOf(
                totals("households", NHO_QUAN, CENSUS, 100), totals("households-with-fibre", NHO_QUAN, DECEMBER, 20));
        var high = boardOf(
                totals("households", NHO_QUAN, CENSUS, 100), totals("households-with-fibre", NHO_QUAN, DECEMBER, 99));

        assertThat(key(low, "map/37", Language.ENGLISH).target()).isEqualTo("target 80 (2025) →");
        assertThat(key(high, "map/37", Language.ENGLISH).target()).isEqualTo("← target 80 (2025)");
    }

    @Test
    void outerClassesAreOpenWhereAnOddValueFallsOutside() {
        var key = key(provinces(), "map/VN?indicator=population", Language.ENGLISH);

        assertThat(key.classes())
                .extracting(LegendClass::range)
                .startsWith("<\u00a060")
                .endsWith("≥\u00a0100");
        assertThat(key.marks()).isEqualTo(Marks.NONE);
    }

    @Test
    void largeCountsAreWrittenInThousands() {
        var board = board(reported("people", NHO_QUAN, CENSUS, 12_000), reported("people", TAM_DIEP, CENSUS, 14_500));
        var key = key(board, "map/37?indicator=population", Language.VIETNAMESE);

        assertThat(key.title()).isEqualTo("nghìn người");
        assertThat(key.classes().getFirst().range()).isEqualTo("12,0–12,5");
        assertThat(key(board, "map/37?indicator=population", Language.ENGLISH).title())
                .isEqualTo("thousand people");
    }

    @Test
    void whereNothingIsKnownThereAreNoClasses() {
        var key = key(board(), "map/37", Language.VIETNAMESE);

        assertThat(key.classes()).isEmpty();
        assertThat(key.unknown()).isEqualTo(8);
        assertThat(key.target()).isEmpty();
    }

    /** Of undivided provinces one has a single person, one a million, the others 51 to 105. */
    private static Board provinces() {
        var undivided = List.copyOf(DEFINITIONS.areas().on(CENSUS.lastDay()).childrenOf(new AreaCode("VN"))).stream()
                .filter(province -> DEFINITIONS
                        .areas()
                        .on(CENSUS.lastDay())
                        .childrenOf(province.code())
                        .isEmpty())
                .toList();
        var rows = new TotalRow[undivided.size()];
        for (int i = 0; i < rows.length; i++) {
            int people = i == 0 ? 1 : i == 1 ? 1_000_000 : 49 + i;
            rows[i] = total("people", undivided.get(i).code(), CENSUS, people);
        }
        return board(rows);
    }

    private static MapReading reading(Board board, String address) {
        return new MapReading(Scenes.of(board, address), Scenes.wording(Language.VIETNAMESE));
    }

    private static Key key(Board board, String address, Language language) {
        return new MapReading(Scenes.of(board, address), Scenes.wording(language)).key();
    }
}

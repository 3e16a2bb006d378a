package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.Gap;
import vn.toancanh.ui.board.Observation;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** A row of the table tells of a number what the map tells. */
@ExtendWith(Spoken.class)
class AreaTableTest {
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final AreaCode TAM_DIEP = new AreaCode("370");

    @Test
    void onlyTheRowWithThatMarkCarriesIt() {
        var table = table(boardOf(
                totals("households", NHO_QUAN, CENSUS, 10),
                totals("households", TAM_DIEP, CENSUS, 10),
                simulatedTotals("households-with-fibre", NHO_QUAN, DECEMBER, 9),
                totals("households-with-fibre", TAM_DIEP, DECEMBER, 8)));

        assertThat(Pieces.words("tc-simulated", table)).containsExactly("Mô phỏng");
    }

    @Test
    void whatHoldsForEveryRowIsSaidOnceInTheCaption() {
        var table = table(oneCommune());

        assertThat(Pieces.words("tc-simulated", table)).isEmpty();
        assertThat(table.getElement().getOuterHTML()).contains("tháng 12/2024 · Mô phỏng · ước tính");
    }

    @Test
    void aPartialValueIsMarkedInItsRow() {
        assertThat(Pieces.words("tc-partial", table(oneCommune()))).containsExactly("◔\u00a01/27 đơn vị");
    }

    @Test
    void aRowWithoutAValueHasADash() {
        assertThat(Pieces.words("value", table(oneCommune())))
                .hasSize(8)
                .startsWith("90,0\u00a0%", "–")
                .endsWith("–");
    }

    @Test
    void aRowWithoutADenominatorShowsWhatWasCountedAndSaysWhatIsMissing() {
        var scene = Scenes.of(
                boardOf(totals("adults-with-account", NHO_QUAN, DECEMBER, 5)),
                "map/37?form=table&indicator=adults-with-account");
        var wording = Scenes.wording(Language.VIETNAMESE);
        var table = new AreaTable(scene, new MapReading(scene, wording), wording);

        assertThat(Pieces.words("number", table)).contains("135 / – (thiếu mẫu số: Người từ 15 tuổi trở lên, ở 27 xã)");
    }

    @Test
    void ofTheCountryProvincesAreNamed() {
        var board = boardOf(totals("adults-with-account", NINH_BINH, DECEMBER, 5));
        var seen = board.observe(indicator("adults-with-account"), AreaCode.COUNTRY, DECEMBER);

        assertThat(words(board, seen, Language.VIETNAMESE))
                .containsExactly(
                        "chưa có số liệu: Người từ 15 tuổi trở lên có tài khoản thanh toán, ở 62 tỉnh",
                        "thiếu mẫu số: Người từ 15 tuổi trở lên, ở 1 tỉnh");
        assertThat(words(board, seen, Language.ENGLISH))
                .satisfiesExactly(first -> assertThat(first).endsWith(", in 62 provinces"), second -> assertThat(second)
                        .endsWith(", in 1 province"));
    }

    @Test
    void aDistrictThatOneCommuneLeavesOutSaysHowManyItTakesAlong() {
        var board = boardOf(
                Stream.of(reported("adults-with-account", NHO_QUAN, DECEMBER, 100)),
                totals("adults", NHO_QUAN, CENSUS, 10).limit(26));
        var seen = board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER);

        assertThat(words(board, seen, Language.VIETNAMESE))
                .containsExactly("27 xã không tính được vì thiếu mẫu số: Người từ 15 tuổi trở lên, ở 1 xã");
        assertThat(words(board, seen, Language.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("27 communes are left out, since the denominator is missing: ")
                .endsWith(", in 1 commune");
    }

    @Test
    void ofManyReasonsTheTwoGreatestAreSaid() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(20),
                totals("adults", NHO_QUAN, CENSUS, 10).skip(12).limit(10));

        assertThat(words(board, board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER), Language.ENGLISH))
                .satisfiesExactly(first -> assertThat(first).endsWith(", in 12 communes"), second -> assertThat(second)
                        .startsWith("nothing was counted")
                        .endsWith(", in 7 communes"));
    }

    @Test
    void aNumeratorThatWasNotCountedIsSaidOnceWhetherOrNotItsDenominatorIsKnown() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(20),
                totals("adults", NHO_QUAN, CENSUS, 10).limit(23));
        var seen = board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER);

        assertThat(seen.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NOT_COUNTED, Gap.Kind.NUMERATOR);
        assertThat(words(board, seen, Language.ENGLISH))
                .singleElement()
                .asString()
                .startsWith("nothing was counted")
                .endsWith(", in 7 communes");
    }

    @Test
    void soItIsWhereAllDenominatorsAreKnown() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(20), totals("adults", NHO_QUAN, CENSUS, 10));
        var seen = board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER);

        assertThat(seen.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.NUMERATOR);
        assertThat(words(board, seen, Language.ENGLISH))
                .containsExactly("nothing was counted: Adults with a payment account, in 7 communes");
        assertThat(words(board, seen, Language.VIETNAMESE))
                .containsExactly("chưa có số liệu: Người từ 15 tuổi trở lên có tài khoản thanh toán, ở 7 xã");
    }

    /** That is why there is no value, be it the smallest. */
    @Test
    void aDenominatorOfNoughtIsSaidFirst() {
        var board = boardOf(
                totals("adults-with-account", NHO_QUAN, DECEMBER, 5).limit(12),
                totals("adults", NHO_QUAN, CENSUS, 0).limit(2));
        var seen = board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER);

        assertThat(seen.gaps()).extracting(Gap::units).containsExactly(2, 15, 10);
        assertThat(words(board, seen, Language.ENGLISH))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("the denominator is 0"),
                        second -> assertThat(second).startsWith("nothing was counted"));
    }

    @Test
    void whereNothingWasCountedADashSaysEnough() {
        var board = boardOf(totals("adults", NHO_QUAN, CENSUS, 10));

        assertThat(words(board, board.observe(indicator("adults-with-account"), NHO_QUAN, DECEMBER), Language.ENGLISH))
                .isEmpty();
    }

    private static List<String> words(Board board, Observation seen, Language language) {
        return new GapWording(board.definitions(), Scenes.wording(language)).of(seen);
    }

    private static Board oneCommune() {
        return board(
                total("households", XICH_THO, CENSUS, 10), simulated("households-with-fibre", XICH_THO, DECEMBER, 9));
    }

    private static AreaTable table(Board board) {
        var scene = Scenes.of(board, "map/37?form=table");
        var wording = Scenes.wording(Language.VIETNAMESE);
        return new AreaTable(scene, new MapReading(scene, wording), wording);
    }
}

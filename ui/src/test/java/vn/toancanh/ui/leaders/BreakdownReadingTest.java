package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.part;
import static vn.toancanh.ui.board.SmallBoard.total;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.LakeException;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.board.ReleasedTotals;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What the panel says of operators and sectors. */
@ExtendWith(Spoken.class)
class BreakdownReadingTest {
    private static final Period YEAR = Period.year(2024);
    private static final String COVERED = "map/14404?indicator=people-covered-by-4g";
    private static final String DIGITAL = "map/14404?indicator=digital-economy-share";
    private static final String BY_4G = "people-covered-by-4g";

    private static final List<TotalRow> OPERATORS = List.of(
            total("people", XICH_THO, CENSUS, 1000),
            total(BY_4G, XICH_THO, DECEMBER, 900),
            part("B", BY_4G, XICH_THO, DECEMBER, 455),
            part("viettel", BY_4G, XICH_THO, DECEMBER, 900));

    @Test
    void operatorsAreToldByNameTheGreatestFirstWithABarAndWhatTheyAreDividedBy() {
        var card = card(boardOf(OPERATORS), COVERED, Language.VIETNAMESE);

        assertThat(Pieces.words(card))
                .isEqualTo(
                        "Theo nhà mạng≈\u00a0ước tínhTính trên dân số của cả địa bàn. Các phần có chỗ trùng nhau, không cộng lại"
                                + " thành tổng.Viettel90,0\u00a0%Nhà mạng B45,5\u00a0%");
        assertThat(widths(card)).containsExactly("90.0%", "45.5%");
    }

    @Test
    void englishSaysTheSame() {
        Spoken.in(Language.ENGLISH);

        assertThat(Pieces.words(card(boardOf(OPERATORS), COVERED, Language.ENGLISH)))
                .isEqualTo(
                        "By operator≈\u00a0estimateOut of all people of the area. Parts overlap and do not add up to the whole."
                                + "Viettel90.0\u00a0%Operator B45.5\u00a0%");
    }

    @Test
    void aSectorIsToldAsAShareWithinItself() {
        var card = card(boardOf(sectors("C", "J")), DIGITAL, Language.VIETNAMESE);

        assertThat(Pieces.words(card))
                .contains("Theo ngành kinh tế", "Tính trên giá trị tăng thêm của riêng từng ngành kinh tế.")
                .contains("Công nghiệp chế biến, chế tạo25,0\u00a0%", "Thông tin và truyền thông25,0\u00a0%")
                .doesNotContain("không cộng lại");
    }

    @Test
    void moreThanAFewStandBehindAWord() {
        var card = card(boardOf(sectors("A", "B", "C", "D", "E", "F", "G")), DIGITAL, Language.VIETNAMESE);

        assertThat(rows(card, "details")).isEqualTo(2);
        assertThat(rows(card, "table")).as("and five before").isEqualTo(7);
        assertThat(Pieces.words(card)).contains("2 dòng nữa");
        assertThat(rows(card(boardOf(sectors("A", "B", "C", "D", "E", "F")), DIGITAL, Language.VIETNAMESE), "details"))
                .as("one more is shown")
                .isZero();
    }

    @Test
    void whatIsKnownAsAWholeOnlyHasNoParts() {
        var fibre =
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 7));

        assertThat(reading(fibre, "map/14404", Language.VIETNAMESE).card()).isEmpty();
        assertThat(reading(boardOf(OPERATORS.subList(0, 2)), COVERED, Language.VIETNAMESE)
                        .card())
                .as("a period in which no part was counted")
                .isEmpty();
    }

    @Test
    void partsThatCannotBeReadLeaveTheWholeStanding() {
        var board = new Board(
                Optional.empty(),
                ReleasedTotals.among(OPERATORS),
                DEFINITIONS,
                (counting, delivery, unit) -> true,
                (measures, periods) -> {
                    throw new LakeException("Cannot read the totals", new IllegalStateException());
                });

        assertThat(Pieces.words(card(board, COVERED, Language.VIETNAMESE)))
                .isEqualTo("Theo nhà mạngLúc này không đọc được số liệu của từng phần.");
        assertThat(Pieces.words(
                        "tc-headline",
                        new Div(new PanelReading(Scenes.of(board, COVERED), Scenes.wording(Language.VIETNAMESE))
                                .parts())))
                .first()
                .asString()
                .contains("90,0");
    }

    @Test
    void thePanelShowsItAfterTheChosenIndicatorAndBeforeTheOthers() {
        var panel = new Div(
                new PanelReading(Scenes.of(boardOf(OPERATORS), COVERED), Scenes.wording(Language.VIETNAMESE)).parts());

        assertThat(panel.getChildren().map(piece -> piece.getClass().getSimpleName()))
                .containsSubsequence("PanelHead", "HeadlineCard", "BreakdownCard", "SourceNote");
    }

    /** In each a quarter is digital. */
    private static List<TotalRow> sectors(String... codes) {
        var rows = new ArrayList<TotalRow>();
        rows.add(total("value-added", XICH_THO, YEAR, 40 * codes.length));
        rows.add(total("digital-value-added", XICH_THO, YEAR, 10 * codes.length));
        for (var code : codes) {
            rows.add(part(code, "value-added", XICH_THO, YEAR, 40));
            rows.add(part(code, "digital-value-added", XICH_THO, YEAR, 10));
        }
        return rows;
    }

    private static Board boardOf(List<TotalRow> rows) {
        return board(rows.toArray(TotalRow[]::new));
    }

    private static Div card(Board board, String address, Language language) {
        return reading(board, address, language).card().orElseThrow();
    }

    private static BreakdownReading reading(Board board, String address, Language language) {
        return new BreakdownReading(Scenes.of(board, address), Scenes.wording(language));
    }

    private static List<String> widths(Div card) {
        return Pieces.of("bar", card).stream()
                .map(bar -> bar.getChild(0).getStyle().get("width"))
                .toList();
    }

    private static long rows(Div card, String under) {
        return elements(card.getElement())
                .filter(element -> element.getTag().equals(under))
                .flatMap(BreakdownReadingTest::elements)
                .filter(element -> element.getTag().equals("tr"))
                .count();
    }

    private static Stream<com.vaadin.flow.dom.Element> elements(com.vaadin.flow.dom.Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(BreakdownReadingTest::elements));
    }
}

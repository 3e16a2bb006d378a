package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.GIA_LAM;
import static vn.toancanh.ui.board.SmallBoard.NHO_QUAN;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.reported;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;
import static vn.toancanh.ui.board.SmallBoard.totals;

import com.vaadin.flow.component.html.Div;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What the panel says of the chosen area. */
@ExtendWith(Spoken.class)
class PanelReadingTest {
    private static final AreaCode NINH_BINH = new AreaCode("37");

    private static final String TARGETS = """
            programme,indicator,scope,year,comparison,value,words
            ninh-binh-01-nq-tu,households-with-fibre,province,2025,>,62.5,"phủ 62,5% hộ gia đình"
            """;

    private final Board board = board(
            total("people", XICH_THO, CENSUS, 30),
            total("people", GIA_LAM, CENSUS, 60),
            total("households", XICH_THO, CENSUS, 10),
            total("households", GIA_LAM, CENSUS, 20),
            simulated("households-with-fibre", XICH_THO, DECEMBER, 7));

    /** Nine of ten households in every commune of the province. */
    private final Board fibre = boardOf(
            totals("households", NINH_BINH, CENSUS, 10), totals("households-with-fibre", NINH_BINH, DECEMBER, 9));

    @Test
    void theHeadNamesTheAreaWithItsFactsAndMarks() {
        var head = panel(board, "map/14404", Language.VIETNAMESE);

        assertThat(Pieces.words("tc-panel-head", head))
                .containsExactly("Xã Cúc PhươngMô phỏng≈ước tính10\u00a0hộ · 30\u00a0người (2019) · mã 14404");
    }

    @Test
    void theCardSaysTheNumberWhatWasDividedAndHowItStands() {
        var card = first("tc-headline", panel(board, "map/14404", Language.VIETNAMESE));

        assertThat(card).contains("70,0%", "7 / 10 hộ (2019) · 12/2024", "◆Có nguy cơ");
    }

    @Test
    void aCommuneWithoutANumberOfItsOwnNamesTheDistrictThatWasCountedAsAWhole() {
        var whole = board(
                total("households", XICH_THO, CENSUS, 10), reported("households-with-fibre", NHO_QUAN, DECEMBER, 9));

        assertThat(first("tc-headline", panel(whole, "map/14404", Language.VIETNAMESE)))
                .contains("chỉ có số liệu chung của cả Huyện Nho Quan");
        assertThat(first("tc-headline", panel(whole, "map/14404", Language.ENGLISH)))
                .contains("counted for Huyện Nho Quan as a whole only");
    }

    @Test
    void aPartialValueSaysOfHowManyUnitsItSpeaks() {
        var card = first("tc-headline", panel(board, "map/372", Language.VIETNAMESE));

        assertThat(card).contains("70,0%", "◔\u00a01/27 đơn vị");
    }

    @Test
    void whatLacksItsDenominatorIsShownAndSaysWhatIsMissing() {
        var accounts = boardOf(totals("adults-with-account", NHO_QUAN, DECEMBER, 5));
        var address = "?indicator=adults-with-account";

        assertThat(first("counted", panel(accounts, "map/372" + address, Language.VIETNAMESE)))
                .isEqualTo("135 / – · 12/2024 · thiếu mẫu số: Người từ 15 tuổi trở lên, ở 27 xã");
        assertThat(first("counted", panel(accounts, "map/372" + address, Language.ENGLISH)))
                .isEqualTo("135 / – · 12/2024 · the denominator is missing: People aged 15 and over, in 27 communes");
        assertThat(first("counted", panel(accounts, "map/14404" + address, Language.VIETNAMESE)))
                .isEqualTo("5 / – · 12/2024 · thiếu mẫu số: Người từ 15 tuổi trở lên");
        assertThat(first("number", panel(accounts, "map/372" + address, Language.VIETNAMESE)))
                .isEqualTo("–");
    }

    @Test
    void aCommuneOfWhichAPartWasMeasuredSaysSo() {
        var cells = board(
                total("people", XICH_THO, CENSUS, 100),
                total("people-covered-by-4g", XICH_THO, DECEMBER, 3),
                total("people-measured-for-4g", XICH_THO, DECEMBER, 5));
        var card = first("tc-headline", panel(cells, "map/14404?indicator=people-covered-by-4g", Language.VIETNAMESE));

        assertThat(card)
                .contains("60,0%", "◔\u00a05,0\u00a0% dân số", "3 / 5 người")
                .contains("đo chưa đủ để nói về toàn bộ: Dân số trong các ô đã đo sóng 4G");
    }

    @Test
    void aValueOfTooFewIsWrittenSmall() {
        assertThat(Pieces.words("of-few", panel(board, "map/372", Language.VIETNAMESE)))
                .containsExactly("70,0");
        assertThat(Pieces.of("of-few", panel(board, "map/14404", Language.VIETNAMESE)))
                .isEmpty();
    }

    @Test
    void aValueOfMostKeepsItsSize() {
        var board = boardOf(
                totals("people", NHO_QUAN, CENSUS, 100),
                totals("households", NHO_QUAN, CENSUS, 10),
                totals("households-with-fibre", NHO_QUAN, DECEMBER, 7)
                        .filter(row -> !row.refArea().equals(GIA_LAM.value())));
        var panel = panel(board, "map/372", Language.VIETNAMESE);

        assertThat(Pieces.words("tc-partial", panel)).first().isEqualTo("◔\u00a096,3\u00a0% dân số");
        assertThat(Pieces.of("of-few", panel)).isEmpty();
    }

    @Test
    void aChangeSaysAgainstWhat() {
        var board = board(
                total("households", XICH_THO, CENSUS, 10),
                total("households-with-fibre", XICH_THO, Period.month(2023, 12), 6),
                total("households-with-fibre", XICH_THO, DECEMBER, 7));
        var panel = panel(board, "map/14404", Language.VIETNAMESE);

        assertThat(Pieces.words("change", panel)).containsExactly("▲ 10,0\u00a0điểm so với 12/2023");
        assertThat(Pieces.of("tc-sparkline", panel).getFirst().getAttribute("aria-label"))
                .isEqualTo("Hộ gia đình có cáp quang ▲ 10,0\u00a0điểm so với 12/2023");
        assertThat(Pieces.words("change", panel(board, "map/14404", Language.ENGLISH)))
                .containsExactly("▲ 10.0\u00a0points since 12/2023");
    }

    @Test
    void theSignSaysThatTheTargetIsTheProvincesAndNotTheAreasOwn() {
        assertThat(badge(panel(fibre, "map/14404", Language.VIETNAMESE)))
                .isEqualTo("Đạt: giá trị của kỳ này đã đạt mục tiêu. Xét theo chỉ tiêu chung của tỉnh.");
        assertThat(badge(panel(fibre, "map/37", Language.VIETNAMESE)))
                .isEqualTo("Đạt: giá trị của kỳ này đã đạt mục tiêu.");
    }

    @Test
    void theSignSaysTheReasonThatHolds() {
        assertThat(badge(panel(board, "map/14404", Language.VIETNAMESE)))
                .startsWith("Có nguy cơ: trong 12 tháng qua mới có số liệu của một kỳ, chưa thấy được nhịp.");
    }

    @Test
    void whereNothingIsJudgedNobodysTargetIsNamed() {
        assertThat(badge(panel(board, "map/372", Language.VIETNAMESE))).doesNotContain("chỉ tiêu chung");
        assertThat(badge(panel(board, "map/14407", Language.VIETNAMESE))).doesNotContain("chỉ tiêu chung");
    }

    @Test
    void whereNothingIsKnownThereIsADashAndNoMark() {
        var panel = panel(board, "map/14407", Language.VIETNAMESE);

        assertThat(first("number", panel)).isEqualTo("–");
        assertThat(first("counted", panel)).isEqualTo("chưa có nguồn số liệu nào cho địa bàn này");
        assertThat(Pieces.of("tc-estimated", panel)).isEmpty();
        assertThat(Pieces.of("tc-simulated", panel)).isEmpty();
    }

    @Test
    void theClauseSaysWhatIsMissingAndThatItIsTheProvinces() {
        var panel = panel(board, "map/14404", Language.VIETNAMESE);

        assertThat(Pieces.words("outlook", panel))
                .containsExactly(
                        "Đến hết năm 2025 · còn thiếu 10,0\u00a0điểm · chỉ tiêu chung của tỉnh",
                        "Đến năm 2030; văn bản không nêu con số");
    }

    @Test
    void englishSaysTheSame() {
        Spoken.in(Language.ENGLISH);
        var panel = panel(board, "map/14404", Language.ENGLISH);

        assertThat(first("tc-headline", panel)).contains("Households with fibre", "70.0%", "7 / 10", "Simulated", "≈");
        assertThat(first("tc-panel-head", panel)).contains("estimate");
    }

    @Test
    void aTargetKeepsItsDecimalsInTheLanguageOfThePage(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("targets.csv"), TARGETS);
        var definitions = Definitions.read(DefinitionFiles.under(own));
        var board = new Board(
                Optional.empty(),
                List.of(
                        total("households", XICH_THO, CENSUS, 10),
                        total("households-with-fibre", XICH_THO, DECEMBER, 6)),
                definitions);

        assertThat(tick(panel(board, "map/14404", Language.VIETNAMESE))).isEqualTo("2025: > 62,5\u00a0%");
        assertThat(tick(panel(board, "map/14404", Language.ENGLISH))).isEqualTo("2025: > 62.5\u00a0%");
    }

    @Test
    void aTargetIsShownWithTheSignThatPeoplePrint(@TempDir Path own) throws IOException {
        Files.writeString(own.resolve("targets.csv"), TARGETS.replace(",>,", ",>=,"));
        var board = new Board(
                Optional.empty(),
                List.of(
                        total("households", XICH_THO, CENSUS, 10),
                        total("households-with-fibre", XICH_THO, DECEMBER, 6)),
                Definitions.read(DefinitionFiles.under(own)));

        assertThat(tick(panel(board, "map/14404", Language.VIETNAMESE))).isEqualTo("2025: ≥ 62,5\u00a0%");
    }

    private static String badge(Div panel) {
        return Pieces.of("tc-standing", panel).getFirst().getAttribute("title");
    }

    private static String tick(Div panel) {
        return Pieces.of("tick", panel).getFirst().getAttribute("title");
    }

    private static String first(String className, Div panel) {
        return Pieces.words(className, panel).getFirst();
    }

    private static Div panel(Board board, String address, Language language) {
        return new Div(new PanelReading(Scenes.of(board, address), Scenes.wording(language)).parts());
    }
}

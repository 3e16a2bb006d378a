package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.boardOf;
import static vn.toancanh.ui.board.SmallBoard.simulatedTotals;
import static vn.toancanh.ui.board.SmallBoard.totals;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What the screen says of people who were counted in one province later than in another. */
@ExtendWith(Spoken.class)
class RegisterReadingTest {
    private static final AreaCode NINH_BINH = new AreaCode("37");
    private static final AreaCode HAI_DUONG = new AreaCode("30");
    private static final Period YEAR_2024 = Period.year(2024);

    /** In each of 145 communes 10 people at the census and 11 by the register, in each of 265 of the other province 10. */
    private final Board board = boardOf(
            totals("people", NINH_BINH, CENSUS, 10),
            totals("people", HAI_DUONG, CENSUS, 10),
            simulatedTotals("people", NINH_BINH, YEAR_2024, 11));

    @Test
    void anAreaIsShownInTheYearInWhichMostOfItWasCounted() {
        assertThat(scene("map/VN?indicator=population").period()).isEqualTo(CENSUS);
        assertThat(scene("map/30?indicator=population").period()).isEqualTo(CENSUS);
        assertThat(scene("map/37?indicator=population").period()).isEqualTo(YEAR_2024);
    }

    @Test
    void aCountOfSomeProvincesIsCalledTheirSum() {
        assertThat(title("map/VN?indicator=population", Language.VIETNAMESE))
                .isEqualTo(
                        "Việt Nam · cấp tỉnh · năm 20194.100\u00a0người◔\u00a0tổng của 2/63 tỉnh–Không có chỉ tiêu số");
        assertThat(title("map/VN?indicator=population", Language.ENGLISH)).contains("◔\u00a0sum over 2/63 provinces");
    }

    @Test
    void onlyWhatSpeaksForMostIsCalledTheWholeArea() {
        assertThat(title("map/VN?indicator=population", Language.VIETNAMESE)).doesNotContain("toàn địa bàn");
        assertThat(title("map/37?indicator=population", Language.VIETNAMESE)).contains("toàn địa bàn1.595\u00a0người");
    }

    @Test
    void aPartInTheListOfIndicatorsIsWrittenSmall() {
        var list =
                new IndicatorReading(scene("map/VN?indicator=population"), Scenes.wording(Language.VIETNAMESE)).list();

        assertThat(Pieces.words("of-few", list)).containsExactly("◔\u00a04.100 (tổng của 2/63 tỉnh)");
    }

    @Test
    void theTitleSaysBetweenWhichYearsTheWholeWasCounted() {
        assertThat(title("map/VN?indicator=population&period=2024", Language.VIETNAMESE))
                .contains("năm 2024 (số liệu 2019–2024)", "4.245\u00a0người");
        assertThat(title("map/VN?indicator=population&period=2024", Language.ENGLISH))
                .contains("2024 (counted 2019–2024)");
    }

    @Test
    void theCardSaysOfWhenTheNumberIs() {
        assertThat(panel("map/30?indicator=population&period=2024", "counted")).containsExactly("2024 · số liệu 2019");
        assertThat(panel("map/37?indicator=population&period=2024", "counted")).containsExactly("2024");
    }

    @Test
    void whatOnlyStandsHasNoChangeAndNoCourse() {
        var board =
                boardOf(totals("people", HAI_DUONG, Period.year(2023), 10), totals("people", NINH_BINH, YEAR_2024, 11));

        assertThat(panel(board, "map/30?indicator=population&period=2024", "change"))
                .isEmpty();
        assertThat(panel(board, "map/30?indicator=population&period=2024", "tc-sparkline"))
                .isEmpty();
    }

    @Test
    void theHeadOfThePanelSaysOfWhomItsPeopleAreTheSum() {
        assertThat(panel("map/VN?indicator=population", "tc-panel-head"))
                .first()
                .asString()
                .contains("◔\u00a04.100\u00a0người (2019, tổng của 2/63 tỉnh)");
        assertThat(panel("map/30?indicator=population&period=2024", "tc-panel-head"))
                .first()
                .asString()
                .contains("2.650\u00a0người (2019)");
    }

    @Test
    void theTableNamesTheYearOfARowThatWasCountedEarlier() {
        assertThat(table("map/VN?indicator=population&period=2024&form=table"))
                .contains("Kỳ đếm", "<span>2019</span>")
                .doesNotContain("2019–2024");
        assertThat(table("map/VN?indicator=population&period=2019&form=table")).doesNotContain("Kỳ đếm");
    }

    private Scene scene(String address) {
        return Scenes.of(board, address);
    }

    private String title(String address, Language language) {
        var title = new HeadReading(scene(address), Scenes.wording(language)).title(Marks.NONE);
        return Pieces.words("context", title).getFirst();
    }

    private String table(String address) {
        var wording = Scenes.wording(Language.VIETNAMESE);
        return new AreaTable(scene(address), new MapReading(scene(address), wording), wording)
                .getElement()
                .getOuterHTML();
    }

    private List<String> panel(String address, String className) {
        return panel(board, address, className);
    }

    private static List<String> panel(Board board, String address, String className) {
        var parts = new PanelReading(Scenes.of(board, address), Scenes.wording(Language.VIETNAMESE)).parts();
        return Pieces.words(className, new Div(parts));
    }
}

package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.ui.board.Board;
import vn.toancanh.ui.component.Marks;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** What stands above the map. */
@ExtendWith(Spoken.class)
class HeadReadingTest {
    private final Board board = board(
            total("people", XICH_THO, CENSUS, 30),
            total("households", XICH_THO, CENSUS, 10),
            simulated("households-with-fibre", XICH_THO, DECEMBER, 9));

    @Test
    void theTitleSaysWhatWhereWhenAndHowTheWholeStands() {
        var title = head("map/372", Language.VIETNAMESE).title(Marks.NONE);

        assertThat(Pieces.words("context", title))
                .containsExactly(
                        "Ninh Bình · cấp huyện · tháng 12/202490,0\u00a0%◔\u00a01/145 đơn vị◔Chưa đủ số liệu để xét");
    }

    @Test
    void theTitleSaysOfTheChosenUnitWhatThePanelSays() {
        var title = head("map/14404", Language.VIETNAMESE).title(Marks.NONE);

        assertThat(Pieces.words("chosen", title)).containsExactly("Cúc Phương90,0\u00a0%●Đạt");
        assertThat(Pieces.words("chosen", head("map/37", Language.VIETNAMESE).title(Marks.NONE)))
                .isEmpty();
    }

    @Test
    void theTitleCarriesTheMarksOfTheWholeInWords() {
        var title = head("map/37", Language.VIETNAMESE).title(Marks.NONE);

        assertThat(Pieces.words("beside", title)).containsExactly("Mô phỏng≈\u00a0ước tínhBảng");
    }

    @Test
    void theTitleOfCountsCarriesNoMark() {
        var title = head("map/37?indicator=population", Language.VIETNAMESE).title(Marks.NONE);

        assertThat(Pieces.words("beside", title)).containsExactly("Bảng");
    }

    @Test
    void whereNothingIsKnownTheWholeIsADash() {
        var reading = new HeadReading(Scenes.of(board(), "map/37"), Scenes.wording(Language.VIETNAMESE));

        assertThat(Pieces.words("value", reading.title(Marks.NONE))).containsExactly("–");
    }

    @Test
    void aValueOfTooFewIsNoHeadline() {
        var ofFew = head("map/37", Language.VIETNAMESE).title(Marks.NONE);
        var ofAll = head("map/14404", Language.VIETNAMESE).title(Marks.NONE);

        assertThat(Pieces.words("of-few", ofFew)).containsExactly("90,0\u00a0%");
        assertThat(Pieces.of("of-few", ofAll))
                .extracting(Element::getParent)
                .containsExactlyElementsOf(Pieces.of("context", ofAll));
    }

    @Test
    void whereNothingIsKnownNoPeriodIsNamed() {
        var title = head("map/37?indicator=digital-economy-share", Language.VIETNAMESE)
                .title(Marks.NONE);

        assertThat(Pieces.words("context", title).getFirst())
                .startsWith("Ninh Bình · cấp huyện · chưa có kỳ số liệu nào · toàn địa bàn–");
    }

    @Test
    void englishSaysTheSame() {
        Spoken.in(Language.ENGLISH);
        var reading = head("map/37", Language.ENGLISH);

        assertThat(reading.pageTitle()).isEqualTo("Households with fibre · Ninh Bình · Toàn Cảnh");
        assertThat(Pieces.words("beside", reading.title(Marks.NONE))).containsExactly("Simulated≈\u00a0estimateTable");
    }

    @Test
    void theWayLeadsFromTheCountryDown() {
        assertThat(Pieces.words(head("map/372", Language.VIETNAMESE).way())).isEqualTo("Việt NamNinh BìnhNho Quan");
    }

    @Test
    void aTownshipThatSharesTheNameOfItsDistrictIsNamedInFull() {
        assertThat(Pieces.words(head("map/14383", Language.VIETNAMESE).way()))
                .isEqualTo("Việt NamNinh BìnhNho QuanThị trấn Nho Quan");
        assertThat(Pieces.words(head("map/14404", Language.VIETNAMESE).way())).endsWith("Nho QuanCúc Phương");
    }

    private HeadReading head(String address, Language language) {
        return new HeadReading(Scenes.of(board, address), Scenes.wording(language));
    }
}

package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** The list of all indicators says of each what is known in the chosen area. */
@ExtendWith(Spoken.class)
class IndicatorReadingTest {
    private final Scene scene = Scenes.of(
            board(
                    total("people", XICH_THO, CENSUS, 30),
                    total("households", XICH_THO, CENSUS, 10),
                    total("households-with-fibre", XICH_THO, DECEMBER, 9)),
            "map/14404");

    @Test
    void eachHasItsValueAndItsStanding() {
        assertThat(entries(Language.VIETNAMESE))
                .contains(
                        "Hộ gia đình có cáp quang≈\u00a090,0\u00a0%●Đạt",
                        "Quy mô hộ bình quân3,00–Không có chỉ tiêu số");
    }

    @Test
    void whatNobodyCountedIsADash() {
        assertThat(entries(Language.VIETNAMESE)).contains("Dân số được phủ sóng 4G–○chưa có số liệu");
    }

    @Test
    void englishSaysTheSame() {
        Spoken.in(Language.ENGLISH);
        assertThat(entries(Language.ENGLISH)).contains("Households with fibre≈\u00a090.0\u00a0%●Met");
    }

    @Test
    void whatIsMadeUpIsMarked() {
        var madeUp = Scenes.of(
                board(
                        total("households", XICH_THO, CENSUS, 10),
                        simulated("households-with-fibre", XICH_THO, DECEMBER, 9)),
                "map/14404");

        assertThat(Pieces.words("simulated", new IndicatorReading(madeUp, Scenes.wording(Language.VIETNAMESE)).list()))
                .containsExactly("≈\u00a090,0\u00a0% (Mô phỏng)");
    }

    @Test
    void whatSpeaksForAPartSaysForWhichInWords() {
        var district = Scenes.of(
                board(total("households", XICH_THO, CENSUS, 10), total("households-with-fibre", XICH_THO, DECEMBER, 9)),
                "map/372");
        var value =
                Pieces.of("value", new IndicatorReading(district, Scenes.wording(Language.VIETNAMESE)).list()).stream()
                        .filter(seen -> seen.getText().contains("90,0"))
                        .findFirst()
                        .orElseThrow();

        assertThat(value.getTextRecursively()).isEqualTo("≈\u00a0◔\u00a090,0\u00a0% (1/27 đơn vị)");
        assertThat(value.getAttribute("title"))
                .isEqualTo("1/27 đơn vị: Giá trị chỉ tính trên phần địa bàn đã có số liệu, không phải toàn bộ.");
    }

    @Test
    void theOneOnTheMapIsMarked() {
        var chosen = anchors(new IndicatorReading(scene, Scenes.wording(Language.VIETNAMESE)).list())
                .filter(anchor -> anchor.getElement().hasAttribute("aria-current"))
                .map(Anchor::getHref);

        assertThat(chosen).containsExactly("map/14404?indicator=households-with-fibre");
    }

    private List<String> entries(Language language) {
        return anchors(new IndicatorReading(scene, Scenes.wording(language)).list())
                .map(Pieces::words)
                .toList();
    }

    private static Stream<Anchor> anchors(Component component) {
        return component instanceof Anchor anchor
                ? Stream.of(anchor)
                : component.getChildren().flatMap(IndicatorReadingTest::anchors);
    }
}

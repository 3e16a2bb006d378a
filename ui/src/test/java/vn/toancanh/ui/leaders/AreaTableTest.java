package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.CENSUS;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.XICH_THO;
import static vn.toancanh.ui.board.SmallBoard.board;
import static vn.toancanh.ui.board.SmallBoard.simulated;
import static vn.toancanh.ui.board.SmallBoard.total;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.toancanh.ui.component.Pieces;
import vn.toancanh.ui.language.Language;
import vn.toancanh.ui.language.Spoken;

/** A row of the table tells of a number what the map tells. */
@ExtendWith(Spoken.class)
class AreaTableTest {
    @Test
    void onlyTheRowWithAValueIsMarked() {
        var table = table();
        assertThat(Pieces.words("tc-simulated", table)).containsExactly("Mô phỏng");
        assertThat(Pieces.words("tc-estimated", table)).containsExactly("≈ước tính");
        assertThat(Pieces.words("tc-partial", table)).containsExactly("◔\u00a01/27 đơn vị");
    }

    @Test
    void aRowWithoutAValueHasADash() {
        assertThat(Pieces.words("value", table()))
                .hasSize(8)
                .startsWith("90,0\u00a0%", "–")
                .endsWith("–");
    }

    private static AreaTable table() {
        var scene = Scenes.of(
                board(
                        total("households", XICH_THO, CENSUS, 10),
                        simulated("households-with-fibre", XICH_THO, DECEMBER, 9)),
                "map/37?form=table");
        var wording = Scenes.wording(Language.VIETNAMESE);
        return new AreaTable(scene, new MapReading(scene, wording), wording);
    }
}

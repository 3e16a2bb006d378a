package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.Board;

class SceneTest {
    private static final Definitions DEFINITIONS = Definitions.read(DefinitionFiles.shipped());
    private static final AreaCode HOME = new AreaCode("37");

    private final Board board = new Board(
            Optional.empty(),
            List.of(
                    total("households", "14404", "2019", 10),
                    total("households", "14758", "2019", 10),
                    total("households-with-fibre", "14404", "2024-12", 9),
                    total("households-with-fibre", "14758", "2025-01", 5)),
            DEFINITIONS);

    @Test
    void anAreaIsShownInTheLatestPeriodInWhichItIsKnownItself() {
        assertThat(scene("map/37").period()).isEqualTo(Period.month(2024, 12));
        assertThat(scene("map/38").period()).isEqualTo(Period.month(2025, 1));
        assertThat(scene("map/30").period()).isEqualTo(Period.month(2025, 1));
    }

    @Test
    void onlyWhatIsShownOfAnAddressIsHandedOn() {
        assertThat(scene("map/37?indicator=nope&period=2011").sight().address()).isEqualTo("map/37");
        assertThat(scene("map/37?period=2024-12&form=table").sight().address())
                .isEqualTo("map/37?period=2024-12&form=table");
    }

    @Test
    void aDistrictIsShownWithinItsProvince() {
        var scene = scene("map/372");

        assertThat(scene.root().code()).isEqualTo(HOME);
        assertThat(scene.selected()).isEqualTo(scene.area());
        assertThat(scene.units()).hasSize(8);
    }

    private Scene scene(String address) {
        return Scene.of(board, Sight.of(new Location(address), HOME)).orElseThrow();
    }

    private static TotalRow total(String measure, String commune, String period, double amount) {
        return new TotalRow("feed", measure, "", commune, "commune", period, amount, amount, 1, 1, false, false);
    }
}

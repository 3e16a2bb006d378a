package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

class GeographyIndexTest {
    private static final LocalDate DAY = LocalDate.of(2020, 12, 31);
    private static final Validity ALWAYS = new Validity(LocalDate.of(2019, 1, 1), null);
    private static final UnitList LIST = new UnitList(
            "test",
            ALWAYS,
            List.of(
                    unit("37", "Tỉnh Ninh Bình", "VN"),
                    unit("372", "Huyện Nho Quan", "37"),
                    unit("14404", "Xã Cúc Phương", "372")),
            List.of());

    @Test
    void everyUnitComesBeforeTheOneAboveIt() {
        var index = new GeographyIndex(Areas.of(List.of(LIST)).on(DAY));
        int commune = index.position(new AreaCode("14404"));

        assertThat(index.isLeaf(commune)).isTrue();
        assertThat(index.code(index.parent(commune)).value()).isEqualTo("372");
        assertThat(index.parent(index.position(new AreaCode("VN")))).isNegative();
        for (int unit = 0; unit < index.size() - 1; unit++) {
            assertThat(index.parent(unit)).isGreaterThan(unit);
        }
    }

    @Test
    void aCommuneWhoseDistrictIsNotThereIsRefusedAndNotLeftOutOfEverySum() {
        var ending = new Ending(new AreaCode("372"), DAY, Optional.empty(), "test");
        var after = Areas.of(List.of(LIST), List.of(ending)).on(DAY.plusDays(1));

        assertThatThrownBy(() -> new GeographyIndex(after))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot add up the units of 2021-01-01: 14404 Xã Cúc Phương belongs to 372, which is not valid"
                                + " then; accepted is a unit of that day");
    }

    private static Area unit(String code, String name, String parent) {
        return new Area(new AreaCode(code), name, new AreaCode(parent), ALWAYS);
    }
}

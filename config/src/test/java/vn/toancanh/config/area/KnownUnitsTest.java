package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.config.area.SmallLists.CENSUS;
import static vn.toancanh.config.area.SmallLists.codes;
import static vn.toancanh.config.area.SmallLists.list;
import static vn.toancanh.config.area.SmallLists.unit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One province of two districts, of which one has two communes and the other is not divided. */
class KnownUnitsTest {
    private final Geography units = Areas.of(List.of(list(
                    CENSUS,
                    unit("06", "Tỉnh Bắc Kạn", "VN"),
                    unit("061", "Huyện Ba Bể", "06"),
                    unit("062", "Huyện Bạch Thông", "06"),
                    unit("01891", "Xã Bành Trạch", "061"),
                    unit("01894", "Xã Phúc Lộc", "061"))))
            .on(CENSUS);

    @Test
    void aUnitIsKnownItselfOrInAllItsParts() {
        assertThat(known("01891", "01894").hold(new AreaCode("061"))).isTrue();
        assertThat(known("061").hold(new AreaCode("061"))).isTrue();
        assertThat(known("01891", "062").hold(new AreaCode("061"))).isFalse();
        assertThat(known("01891", "062").hold(new AreaCode("06"))).isFalse();
        assertThat(known().hold(new AreaCode("01891"))).isFalse();
    }

    @Test
    void whatIsKnownOfAUnitItselfStandsForItsParts() {
        assertThat(known("061", "01891", "062").addendsOf(new AreaCode("06"))).containsExactly(codes("061", "062"));
        assertThat(known("01891", "062").addendsOf(new AreaCode("06"))).containsExactly(codes("01891", "062"));
    }

    @Test
    void onlyTheSmallestAreTakenAsAWhole() {
        Function<AreaCode, Optional<String>> anyDistrictOrProvince =
                unit -> Optional.of(unit.value()).filter(code -> code.length() < 5);

        assertThat(known("01891").smallest(anyDistrictOrProvince)).containsOnlyKeys(codes("061", "062"));
        assertThat(known("061", "062").smallest(anyDistrictOrProvince)).isEmpty();
        assertThat(known("01891", "01894").smallest(unit -> Optional.of(unit).filter(new AreaCode("06")::equals)))
                .containsOnlyKeys(new AreaCode("06"));
        assertThat(known().smallest(unit -> Optional.of(unit).filter(AreaCode.COUNTRY::equals)))
                .isEmpty();
    }

    private KnownUnits known(String... codes) {
        return new KnownUnits(units, Set.of(codes(codes))::contains);
    }
}

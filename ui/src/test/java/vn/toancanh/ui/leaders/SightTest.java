package vn.toancanh.ui.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.config.area.AreaCode;

class SightTest {
    private static final AreaCode HOME = new AreaCode("37");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map/37",
                "map/372?indicator=population",
                "map/VN?indicator=households-with-fibre&period=2024-12&form=table"
            })
    void anAddressLeadsBackToTheSameSight(String address) {
        assertThat(Sight.of(new Location(address), HOME).address()).isEqualTo(address);
    }

    @Test
    void withoutAnAreaTheProvinceOfTheHouseIsShown() {
        assertThat(Sight.of(new Location(""), HOME).area()).isEqualTo(HOME);
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> Sight.of(new Location("map/nho-quan"), HOME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nho-quan");
    }
}

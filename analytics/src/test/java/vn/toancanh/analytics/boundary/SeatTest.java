package vn.toancanh.analytics.boundary;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeatTest {
    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertThatThrownBy(() -> new Seat("058", "Bắc Kạn", 22.1, 105.8, -3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot place Bắc Kạn (058): its centre is (22.1, 105.8), outside of 102–118° E, 6–24° N"
                        + " (longitude and latitude look swapped); its area is -3.0 km², a positive number is needed");
    }

    @Test
    void refusesAnAreaThatIsNoNumber() {
        assertThatThrownBy(() -> new Seat("1", "A", 105, 20, Double.NaN)).hasMessageContaining("NaN km²");
    }

    @Test
    void recognizesProjectedMetres() {
        assertThatThrownBy(() -> new Seat("1", "A", 580000, 2300000, 1)).hasMessageContaining("projected metres");
    }
}

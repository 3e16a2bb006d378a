package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTest {
    private static final Validity ALWAYS = new Validity(LocalDate.of(2019, 1, 1), null);

    @ParameterizedTest
    @CsvSource({"NaN,20", "105,NaN", "101.9,20", "118.1,20", "105,5.9", "105,24.1"})
    void aPlaceOutsideOfVietNamIsRefused(double lon, double lat) {
        assertThatThrownBy(() -> new Seat(new AreaCode("372"), ALWAYS, lon, lat, 450))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot place 372 at %s E, %s N: accepted are 102 to 118 E and 6 to 24 N", lon, lat);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "0", "-1"})
    void soIsAnAreaThatCannotBeDrawn(double areaKm2) {
        assertThatThrownBy(() -> new Seat(new AreaCode("372"), ALWAYS, 105, 20, areaKm2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot draw 372 with an area of %s km²: it must be positive and finite", areaKm2);
    }
}

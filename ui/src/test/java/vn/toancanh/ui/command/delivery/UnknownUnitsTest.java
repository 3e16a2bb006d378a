package vn.toancanh.ui.command.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.lake.delivery.Rejection;

/** When a sender is told that a unit list is missing: many codes that nobody knows, and nothing else. */
class UnknownUnitsTest {
    private static final Geography COUNTRY_ALONE = Areas.of(List.of()).on(LocalDate.of(2019, 12, 31));

    @Test
    void aFewUnknownCodesAreSlips() {
        assertThat(of(unknown(9)).advice()).isEmpty();
        assertThat(of(unknown(10)).advice()).hasValueSatisfying(advice -> assertThat(advice)
                .startsWith("10 rows give codes that no unit has on 2019-12-31.")
                .contains("./toancanh areas import UNITS.csv --valid-from DAY"));
    }

    @Test
    void aRowCountsOnceHoweverManyOfItsCodesAreUnknown() {
        var twice = unknown(9).stream()
                .flatMap(one -> Stream.of(one, rejection(one.rowNumber(), "district_code", "001")))
                .toList();
        assertThat(of(twice).rows()).isEqualTo(9);
    }

    @Test
    void whatIsNoUnknownCodeOfAUnitCountsForNothing() {
        assertThat(of(List.of(
                                rejection(2, "commune_code", ""),
                                rejection(3, "commune_code", "VN"),
                                rejection(4, "commune", "Xã Lạ"),
                                rejection(5, "population", "-5")))
                        .rows())
                .isZero();
    }

    private static UnknownUnits of(List<Rejection> rejections) {
        return UnknownUnits.of(rejections, COUNTRY_ALONE);
    }

    private static List<Rejection> unknown(int rows) {
        return LongStream.range(0, rows)
                .mapToObj(row -> rejection(row + 2, "commune_code", "00001"))
                .toList();
    }

    private static Rejection rejection(long line, String column, String value) {
        return new Rejection("d", "population-register", "census_2019.csv", line, column, value, "mend it", "");
    }
}

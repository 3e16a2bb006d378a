package vn.toancanh.analytics.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.toancanh.analytics.SmallProvince;
import vn.toancanh.analytics.validation.Placement.Placed;
import vn.toancanh.analytics.validation.Placement.Unplaced;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.NameVariant;

class PlaceResolverTest {
    private static final List<NameVariant> VARIANTS = List.of(
            new NameVariant(new AreaCode("372"), "Xã Cốc Phương", new AreaCode("14428"), "a slip of the pen"),
            new NameVariant(new AreaCode("37"), "Thị xã Ninh Bình", new AreaCode("369"), "a city since 2007"));

    private final PlaceResolver in2019 = on(SmallProvince.IN_2019);

    @Test
    void placesByCode() {
        assertThat(in2019.place(commune("14428", null))).isEqualTo(placed("14428", MatchedBy.CODE));
        assertThat(in2019.place(commune("14428", "Xã Cúc Phương"))).isEqualTo(placed("14428", MatchedBy.CODE));
    }

    @Test
    void aCodeDecidesWhereTheNameIsNobodyElses() {
        assertThat(in2019.place(commune("14428", "Xã Cúc-Phương"))).isEqualTo(placed("14428", MatchedBy.CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường Hoà Bình", "Phường Hòa Bình", "phường HOÀ bình", " Phường  Hòa Bình "})
    void placesByNameHoweverTheToneIsWritten(String written) {
        assertThat(in2019.place(named("369", null, written))).isEqualTo(placed("14320", MatchedBy.NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phường Quý Lộc", "Phường Quí Lộc"})
    void placesByNameWithIOrY(String written) {
        assertThat(in2019.place(named("369", null, written))).isEqualTo(placed("14323", MatchedBy.NAME));
    }

    @Test
    void aRowOfACommuneThatWentIntoAnotherIsToldWhichCodeToGive() {
        var day = LocalDate.of(2024, 12, 31);
        var ending = new Ending(
                new AreaCode("14434"), LocalDate.of(2024, 11, 9), Optional.of(new AreaCode("14431")), "test");
        var areas = SmallProvince.areas(ending);
        var places = new PlaceResolver(Ground.ofNames(areas, areas.on(day), VARIANTS));

        assertThat(places.place(commune("14434", "Xã Tân Thành")))
                .isEqualTo(
                        new Unplaced(
                                "commune_code",
                                "14434",
                                "no unit has this code on 2024-12-31: it ended on 2024-11-09 and went into 14431; give that code"));
    }

    @Test
    void anotherToneIsAnotherName() {
        assertThat(in2019.place(named("369", null, "Phường Hoa Bình")))
                .isEqualTo(new Unplaced(
                        "commune",
                        "Phường Hoa Bình",
                        "no commune of Thành phố Ninh Bình (369) is so named; give its code"));
    }

    @Test
    void placesByARecordedDecisionOnTheName() {
        assertThat(in2019.place(named("372", null, "Xã Cốc Phương"))).isEqualTo(placed("14428", MatchedBy.VARIANT));
        assertThat(in2019.place(named("369", null, "Xã Cốc Phương")))
                .as("the decision is on a name in its own district")
                .isInstanceOf(Unplaced.class);
    }

    @Test
    void refusesACodeAndTheNameOfANeighbour() {
        assertThat(in2019.place(commune("14320", "Phường Quí Lộc")))
                .isEqualTo(
                        new Unplaced(
                                "commune_code",
                                "14320",
                                "the code is that of Phường Hoà Bình, the name 'Phường Quí Lộc' that of 14323: mend one of them"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "1442", "14428.0", "xã", "014428"})
    void refusesACodeThatNoUnitHas(String code) {
        assertThat(in2019.place(commune(code, "Xã Cúc Phương")))
                .isEqualTo(new Unplaced("commune_code", code, "no unit has this code on 2019-12-31"));
    }

    @Test
    void refusesTheCodeOfADividedUnit() {
        assertThat(in2019.place(commune("372", null)))
                .isEqualTo(new Unplaced("commune_code", "372", "Huyện Nho Quan is divided further: give the commune"));
    }

    @Test
    void neverGuessesBetweenTwoOfOneName() {
        assertThat(in2019.place(named("372", null, "Xã Tân Thành")))
                .isEqualTo(new Unplaced(
                        "commune",
                        "Xã Tân Thành",
                        "2 communes of Huyện Nho Quan (372) are so named: 14431, 14434; give its code"));
    }

    @Test
    void findsADistrictByItsNameWhereItsCodeIsBlank() {
        assertThat(in2019.place(named(null, "huyện Nho Quan", "Xã Cúc Phương")))
                .isEqualTo(placed("14428", MatchedBy.NAME));
        assertThat(in2019.place(named(null, "Thị xã Ninh Bình", "Phường Hòa Bình")))
                .isEqualTo(placed("14320", MatchedBy.NAME));
    }

    @Test
    void saysWhichDistrictItCannotFind() {
        assertThat(in2019.place(named(null, "Huyện Hoa Lư", "Xã Ninh Hòa")))
                .isEqualTo(new Unplaced(
                        "district", "Huyện Hoa Lư", "no district of this name in Tỉnh Ninh Bình (37) on 2019-12-31"));
        assertThat(in2019.place(named("999", "Huyện Hoa Lư", "Xã Ninh Hòa")))
                .isEqualTo(new Unplaced("district_code", "999", "no district has this code on 2019-12-31"));
        assertThat(in2019.place(new PlaceName("99", "Tỉnh Xa", null, "Huyện Xa", null, "Xã Xa", null)))
                .isEqualTo(new Unplaced("province_code", "99", "no province has this code on 2019-12-31"));
        assertThat(in2019.place(new PlaceName(null, null, null, null, null, "Xã Xa", null)))
                .isEqualTo(new Unplaced(
                        "district", "", "the row gives no code of a commune, and names no district to look in"));
    }

    @Test
    void aDistrictWithoutCommunesStandsForItself() {
        assertThat(in2019.place(commune("379", null))).isEqualTo(placed("379", MatchedBy.CODE));
        assertThat(in2019.place(named("379", null, "Huyện Cồn Cỏ"))).isEqualTo(placed("379", MatchedBy.NAME));
    }

    @Test
    void aUnitThatHasEndedIsNoUnit() {
        var in2026 = on(SmallProvince.IN_2026);

        assertThat(in2026.place(commune("14320", "Phường Hoà Bình")))
                .isEqualTo(new Unplaced(
                        "commune_code", "14320", "no unit has this code on 2026-12-31: it ended on 2025-06-30"));
        assertThat(in2026.place(commune("14428", "Xã Nho Quan"))).isEqualTo(placed("14428", MatchedBy.CODE));
    }

    @Test
    void aRowThatNamesNothingIsToldSo() {
        assertThat(in2019.place(named("372", null, null)))
                .isEqualTo(new Unplaced("commune_code", "", "the row gives neither code nor name of a commune"));
    }

    @Test
    void anUnknownDistrictAndAnotherProvinceBesideACodeAreContradictionsToo() {
        assertThat(in2019.place(new PlaceName("37", null, "999", null, "14428", null, null)))
                .isEqualTo(new Unplaced(
                        "district_code",
                        "999",
                        "the commune's code 14428 is that of Xã Cúc Phương in 372: mend one of them"));
        assertThat(in2019.place(new PlaceName("38", null, null, null, "14428", null, null)))
                .isEqualTo(new Unplaced(
                        "province_code",
                        "38",
                        "the commune's code 14428 is that of Xã Cúc Phương in 372: mend one of them"));
    }

    @Test
    void aCommuneOfAnotherDistrictThanTheRowSaysIsAContradiction() {
        assertThat(in2019.place(new PlaceName("37", null, "369", null, "14428", null, null)))
                .isEqualTo(new Unplaced(
                        "district_code",
                        "369",
                        "the commune's code 14428 is that of Xã Cúc Phương in 372: mend one of them"));
    }

    private static PlaceResolver on(LocalDate day) {
        return new PlaceResolver(Ground.ofNames(SmallProvince.areas(), SmallProvince.on(day), VARIANTS));
    }

    private static PlaceName commune(String code, @Nullable String name) {
        return new PlaceName("37", "Tỉnh Ninh Bình", null, null, code, name, null);
    }

    private static PlaceName named(@Nullable String districtCode, @Nullable String district, @Nullable String commune) {
        return new PlaceName("37", "Tỉnh Ninh Bình", districtCode, district, null, commune, null);
    }

    private static Placed placed(String code, MatchedBy by) {
        return new Placed(new AreaCode(code), by);
    }
}

package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.config.area.SmallLists.CENSUS;
import static vn.toancanh.config.area.SmallLists.LATER;
import static vn.toancanh.config.area.SmallLists.ending;
import static vn.toancanh.config.area.SmallLists.list;
import static vn.toancanh.config.area.SmallLists.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which codes mean other units since a neighbour ended, of which somebody says into which unit it went or nobody does. */
class RegrowthTest {
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    private static final LocalDate FIRST = LAST.plusDays(1);

    /** Two districts of one province, of three communes and of two, and another province. */
    private final UnitList old = list(
            CENSUS,
            unit("06", "Tỉnh Bắc Kạn", "VN"),
            unit("061", "Huyện Ba Bể", "06"),
            unit("062", "Huyện Bạch Thông", "06"),
            unit("01891", "Xã Bành Trạch", "061"),
            unit("01894", "Xã Phúc Lộc", "061"),
            unit("01897", "Xã Hà Hiệu", "061"),
            unit("01963", "Xã Lục Bình", "062"),
            unit("01966", "Xã Quân Hà", "062"),
            unit("22", "Tỉnh Quảng Ninh", "VN"),
            unit("193", "Thành phố Hạ Long", "22"),
            unit("204", "Huyện Hoành Bồ", "22"));

    @Test
    void whereNobodySaysIntoWhichNeighbourACommuneWentNoneOfThemIsTakenForTheSame() {
        var areas = Areas.of(List.of(old, without("01897")));

        assertAnother(areas, "01891", "01894");
        assertTheSame(areas, "061", "06", "062", "01963", "01966", "193");
    }

    @Test
    void whereItIsSaidOnlyTheOneThatTookItInIsAnother() {
        var areas = Areas.of(List.of(old, without("01897")), List.of(ending("01897", LAST, "01894")));

        assertAnother(areas, "01894");
        assertTheSame(areas, "01891", "061", "06", "01963");
        assertThat(areas.untold(without("01897"))).isEmpty();
    }

    @Test
    void whatWasNotThereWentNowhere() {
        var areas = Areas.of(List.of(old), List.of(ending("01899", LAST, "01894")));

        assertTheSame(areas, "01894", "061", "06");
    }

    @Test
    void whereItIsSaidOfOneOfTwoItIsNotKnownOfTheOther() {
        var areas = Areas.of(List.of(old, without("01897", "01966")), List.of(ending("01897", LAST, "01894")));

        assertAnother(areas, "01894", "01963");
        assertTheSame(areas, "01891", "061", "062");
    }

    @Test
    void recordsOfWhatEndedBelongToTheOneThatTookItInOrToWhatStandsAbove() {
        var told = Areas.of(List.of(old, without("01897")), List.of(ending("01897", LAST, "01894")));
        var untold = Areas.of(List.of(old, without("01897")));

        assertThat(told.successor(new AreaCode("01897"), LATER)).contains(new AreaCode("01894"));
        assertThat(told.successor(new AreaCode("01897"), LAST))
                .as("it is there still")
                .isEmpty();
        assertThat(untold.successor(new AreaCode("01897"), LATER)).isEmpty();
        assertThat(untold.standingAbove(new AreaCode("01897"), LATER)).contains(new AreaCode("061"));
        assertThat(told.recordedAs(new AreaCode("01894"), LATER))
                .extracting(AreaCode::value)
                .containsExactlyInAnyOrder("01894", "01897");
        assertThat(untold.recordedAs(new AreaCode("061"), LATER))
                .extracting(AreaCode::value)
                .containsExactlyInAnyOrder("061", "01891", "01894", "01897");
        assertThat(untold.recordedAs(new AreaCode("062"), LATER))
                .extracting(AreaCode::value)
                .containsExactlyInAnyOrder("062", "01963", "01966");
        assertThat(untold.recordedAs(new AreaCode("061"), LAST))
                .extracting(AreaCode::value)
                .containsExactlyInAnyOrder("061", "01891", "01894", "01897");
        assertThat(told.recordedAs(new AreaCode("01891"), LATER))
                .extracting(AreaCode::value)
                .containsExactly("01891");
    }

    /** Quân Hà moves to Ba Bể under its code. */
    @Test
    void aCommuneThatMovedToAnotherDistrictHasNotEndedButBothDistrictsAreOthers() {
        var moved = list(FIRST, and(unit("01966", "Xã Quân Hà", "061"), remaining("01966")));
        var areas = Areas.of(List.of(old, moved));

        assertAnother(areas, "061", "062");
        assertTheSame(areas, "01966", "01963", "01891", "06");
        assertThat(areas.untold(moved)).isEmpty();
    }

    /** All of Bạch Thông but one commune goes to Ba Bể: what lay in it says where it went. */
    @Test
    void aDistrictWhoseCommunesMovedLeavesTheOthersWhatTheyWere() {
        var moved = list(FIRST, and(unit("01963", "Xã Lục Bình", "061"), remaining("062", "01963", "01966")));
        var areas = Areas.of(List.of(old, moved));

        assertAnother(areas, "061", "01963");
        assertTheSame(areas, "01891", "01894", "01897", "06");
        assertThat(areas.untold(moved)).extracting(Area::code).containsExactly(new AreaCode("01966"));
    }

    @Test
    void aDistrictThatEndedWithAllThatLayInItMayHaveGoneToAnyOther() {
        var areas = Areas.of(List.of(old, without("062", "01963", "01966")));

        assertAnother(areas, "061");
        assertTheSame(areas, "06", "193", "204", "01891");
    }

    @Test
    void severalDaysOfChangeAreToldApart() {
        var second = LocalDate.of(2024, 7, 1);
        var areas = Areas.of(List.of(old, without("01897"), list(second, remaining("01897", "01966"))));

        assertThat(areas.isOneUnit(new AreaCode("01891"), FIRST, LATER)).isTrue();
        assertThat(areas.isOneUnit(new AreaCode("01963"), CENSUS, second.minusDays(1)))
                .isTrue();
        assertThat(areas.isOneUnit(new AreaCode("01963"), FIRST, LATER)).isFalse();
        assertThat(areas.isOneUnit(new AreaCode("01963"), LATER, FIRST)).isFalse();
    }

    @Test
    void aListTellsWhichUnitsOfItsProvincesEndedWithoutAWord() {
        var list = without("01897");
        var ofAnother = list(FIRST, unit("22", "Tỉnh Quảng Ninh", "VN"), unit("193", "Thành phố Hạ Long", "22"));
        var areas = Areas.of(List.of(old, list, ofAnother));

        assertThat(areas.untold(list)).extracting(Area::name).containsExactly("Xã Hà Hiệu");
        assertThat(areas.untold(ofAnother)).extracting(Area::name).containsExactly("Huyện Hoành Bồ");
        assertThat(areas.untold(old)).isEmpty();
    }

    /** Nothing is carried across that day anyhow. */
    @Test
    void nothingIsAskedAboutTheReorganisation() {
        var since = list(Validity.REORGANISATION, unit("06", "Tỉnh Bắc Kạn", "VN"), unit("01891", "Xã Ba Bể", "06"));

        assertThat(Areas.of(List.of(old, since)).untold(since)).isEmpty();
    }

    private static void assertAnother(Areas areas, String... codes) {
        assertAcross(areas, false, codes);
    }

    private static void assertTheSame(Areas areas, String... codes) {
        assertAcross(areas, true, codes);
    }

    /** In either direction of time, and the same on all days before and on all days after. */
    private static void assertAcross(Areas areas, boolean same, String... codes) {
        for (var text : codes) {
            var code = new AreaCode(text);
            assertThat(areas.isOneUnit(code, LAST, FIRST)).as(text).isEqualTo(same);
            assertThat(areas.isOneUnit(code, LATER, CENSUS)).as(text).isEqualTo(same);
            assertThat(areas.isOneUnit(code, CENSUS, LAST)).as(text).isTrue();
            assertThat(areas.isOneUnit(code, LATER, FIRST)).as(text).isTrue();
        }
    }

    /** A list of Bắc Kạn from the first day of 2024 on, without some units. */
    private UnitList without(String... codes) {
        return list(FIRST, remaining(codes));
    }

    private Area[] remaining(String... codes) {
        return old.units().stream()
                .filter(area -> !Arrays.asList(codes).contains(area.code().value()))
                .filter(area ->
                        !List.of("22", "193", "204").contains(area.code().value()))
                .toArray(Area[]::new);
    }

    private static Area[] and(Area unit, Area... others) {
        return Stream.concat(Stream.of(unit), Stream.of(others)).toArray(Area[]::new);
    }
}

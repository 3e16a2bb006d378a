package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.config.area.SmallLists.CENSUS;
import static vn.toancanh.config.area.SmallLists.LATER;
import static vn.toancanh.config.area.SmallLists.codes;
import static vn.toancanh.config.area.SmallLists.ending;
import static vn.toancanh.config.area.SmallLists.list;
import static vn.toancanh.config.area.SmallLists.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What else changes on the day on which a unit takes another in: whether it is still both, and what is said of it. */
class SameDayTest {
    private static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private static final Area LUC_BINH = unit("01963", "Xã Lục Bình", "062");
    private static final Area DONG_LAC = unit("02020", "Xã Đồng Lạc", "063");
    private static final Area QUANG_BACH = unit("02023", "Xã Quảng Bạch", "063");
    /** The district that ends is the third. */
    private static final List<Area> DISTRICTS = List.of(
            unit("06", "Tỉnh Bắc Kạn", "VN"), unit("061", "Huyện Ba Bể", "06"), unit("062", "Huyện Na Rì", "06"));

    private static final List<Area> OF_BA_BE = List.of(
            unit("01891", "Xã Bành Trạch", "061"),
            unit("01894", "Xã Phúc Lộc", "061"),
            unit("01897", "Xã Hà Hiệu", "061"));

    private static final Area IN_BA_BE = unit("02020", "Xã Đồng Lạc", "061");
    private static final Area ALSO_IN_BA_BE = unit("02023", "Xã Quảng Bạch", "061");

    private final Ending ofTheDistrict = ending("063", LAST, "061");

    @Test
    void aDistrictThatCameWithItsCommunesIsWholeInTheOther() {
        var areas = since(units(OF_BA_BE, LUC_BINH, IN_BA_BE, ALSO_IN_BA_BE), ofTheDistrict);

        assertThat(formerly(areas, "061")).containsExactlyInAnyOrder(codes("061", "063"));
        assertMerger(areas, "061", Merger.Into.IT, "063");
    }

    @Test
    void communesThatMergeWithinBothLeaveThemWhatTheyAre() {
        var areas = since(
                units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE),
                ofTheDistrict,
                ending("02023", LAST, "02020"),
                ending("01897", LAST, "01894"));

        assertThat(formerly(areas, "061")).containsExactlyInAnyOrder(codes("061", "063"));
        assertThat(formerly(areas, "02020"))
                .as("which came with its district")
                .containsExactlyInAnyOrder(codes("02020", "02023"));
        assertThat(formerly(areas, "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    @Test
    void whatWentNobodySaysWhereMayBeInAnyOfTheDistrictThatItsOwnWentInto() {
        var ofThird = ending("01897", LAST, "02020");
        var told = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE, ALSO_IN_BA_BE), ofTheDistrict, ofThird);
        var untold = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE), ofTheDistrict, ofThird);

        assertThat(formerly(told, "02020")).containsExactlyInAnyOrder(codes("01897", "02020"));
        assertThat(formerly(untold, "02020")).isEmpty();
    }

    /** Ba Bể gets a commune of Na Rì besides. */
    @Test
    void aDistrictThatTookInACommuneOfAThirdAsWellIsMoreThanBoth() {
        var areas = since(units(OF_BA_BE, IN_BA_BE, ALSO_IN_BA_BE), ofTheDistrict, ending("01963", LAST, "01891"));

        assertThat(formerly(areas, "061")).isEmpty();
        assertMerger(areas, "061", Merger.Into.UNCLEAR, "063");
        assertThat(formerly(areas, "01891")).containsExactlyInAnyOrder(codes("01891", "01963"));
        assertMerger(areas, "01891", Merger.Into.IT, "01963");
    }

    @Test
    void aDistrictOfWhichACommuneWentIntoAThirdIsLessThanBoth() {
        var ofTheEnded = since(units(OF_BA_BE, LUC_BINH, IN_BA_BE), ofTheDistrict, ending("02023", LAST, "01963"));
        var ofItsOwn = since(
                units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE, ALSO_IN_BA_BE),
                ofTheDistrict,
                ending("01897", LAST, "01963"));

        assertThat(formerly(ofTheEnded, "061")).isEmpty();
        assertThat(formerly(ofTheEnded, "01963")).containsExactlyInAnyOrder(codes("01963", "02023"));
        assertThat(formerly(ofItsOwn, "061")).isEmpty();
    }

    @Test
    void aDistrictFromWhichACommuneMovedAwayIsLessThanBoth() {
        var areas = since(units(OF_BA_BE, LUC_BINH, IN_BA_BE, unit("02023", "Xã Quảng Bạch", "062")), ofTheDistrict);

        assertThat(formerly(areas, "061")).isEmpty();
    }

    /** What is added to their district is not added to them. */
    @Test
    void communesAreBothInADistrictIntoWhichAThirdMoved() {
        var moved = unit("01963", "Xã Lục Bình", "061");
        var areas = since(
                units(OF_BA_BE.subList(0, 2), moved, unit("063", "Huyện Chợ Đồn", "06"), DONG_LAC, QUANG_BACH),
                ending("01897", LAST, "01894"));

        assertThat(formerly(areas, "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
        assertMerger(areas, "01894", Merger.Into.IT, "01897");
    }

    @Test
    void aCommuneThatMovedItselfMayHaveLeftAPartBehind() {
        var moved = unit("01894", "Xã Phúc Lộc", "062");
        var areas = since(units(OF_BA_BE.subList(0, 1), LUC_BINH, moved), ending("01897", LAST, "01894"));

        assertThat(formerly(areas, "01894")).isEmpty();
        assertMerger(areas, "01894", Merger.Into.UNCLEAR, "01897");
    }

    /** It may have been carved out of either. */
    @Test
    void besideANewCommuneIntoWhichNothingWentNobodyKnows() {
        var ending = ending("01897", LAST, "01894");
        var beside = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, unit("01900", "Xã Chu Hương", "061")), ending);
        var elsewhere = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, unit("01900", "Xã Chu Hương", "062")), ending);

        assertThat(formerly(beside, "01894")).isEmpty();
        assertMerger(beside, "01894", Merger.Into.UNCLEAR, "01897");
        assertThat(formerly(elsewhere, "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    /** What lies in the new district says where it came from. */
    @Test
    void besideANewDistrictOfCommunesThatMovedADistrictIsBoth() {
        var moved = unit("01963", "Xã Lục Bình", "064");
        var areas = since(
                units(OF_BA_BE, IN_BA_BE, ALSO_IN_BA_BE, unit("064", "Huyện Pác Nặm", "06"), moved), ofTheDistrict);

        assertThat(formerly(areas, "061")).containsExactlyInAnyOrder(codes("061", "063"));
    }

    /** The code is another unit's on the day after, and nobody says what that one is. */
    @Test
    void aUnitWhoseCodeWasGivenToAnotherAtOnceIsInNobodyKnowsWhich() {
        var areas = since(units(OF_BA_BE, LUC_BINH), ending("01897", LAST, "01894"), ending("01891", LAST, "01894"));

        assertThat(areas.on(LATER).find(new AreaCode("01891"))).isPresent();
        assertThat(formerly(areas, "01894")).isEmpty();
    }

    /** An ending without a taker says that it was divided, and a list of the day after has the code again. */
    @Test
    void aUnitThatEndedItselfGivesNothingToTheOneThatHasItsCodeSince() {
        var divided = new Ending(new AreaCode("01894"), LAST, Optional.empty(), "divided");
        var into = ending("01897", LAST, "01894");
        var later = units(OF_BA_BE.subList(0, 2), LUC_BINH);

        assertThat(formerly(since(later, divided, into), "01894")).isEmpty();
        assertThat(formerly(since(later, into), "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    /** One commune of the district that a list leaves out is in Ba Bể since, and of the other nobody says where it went. */
    @Test
    void whatWentNobodySaysWhereMayBeWhereThoseAreThatLayBesideIt() {
        var into = ending("01897", LAST, "01894");
        var stayed = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE, ALSO_IN_BA_BE), into);
        var left = since(units(OF_BA_BE.subList(0, 2), LUC_BINH, IN_BA_BE), into);

        assertThat(formerly(stayed, "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
        assertThat(formerly(left, "01894")).isEmpty();
    }

    @Test
    void whatIsToldIsSaidBeforeWhatIsNot() {
        var areas = since(units(OF_BA_BE.subList(0, 1), LUC_BINH), ending("01897", LAST, "01891"));
        var untold = since(units(OF_BA_BE.subList(0, 1), LUC_BINH));

        assertMerger(areas, "01891", Merger.Into.UNCLEAR, "01897");
        assertMerger(untold, "01891", Merger.Into.UNTOLD, "01894", "01897");
    }

    /** @param later what a list of the day after has but for the two districts that stay */
    private static Areas since(List<Area> later, Ending... endings) {
        var old = Stream.of(
                        DISTRICTS.stream(),
                        OF_BA_BE.stream(),
                        Stream.of(unit("063", "Huyện Chợ Đồn", "06"), LUC_BINH, DONG_LAC, QUANG_BACH))
                .flatMap(units -> units);
        var now = Stream.concat(DISTRICTS.stream(), later.stream());
        return Areas.of(
                List.of(list(CENSUS, old.toArray(Area[]::new)), list(LAST.plusDays(1), now.toArray(Area[]::new))),
                List.of(endings));
    }

    private static List<Area> units(List<Area> some, Area... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    private static Set<AreaCode> formerly(Areas areas, String unit) {
        return areas.formerly(new AreaCode(unit), CENSUS, LATER);
    }

    private static void assertMerger(Areas areas, String unit, Merger.Into into, String... ended) {
        assertThat(areas.merger(new AreaCode(unit), CENSUS, LATER)).hasValueSatisfying(merger -> {
            assertThat(merger.into()).isEqualTo(into);
            assertThat(merger.ended()).extracting(Area::code).containsExactly(codes(ended));
            assertThat(merger.lastDay()).isEqualTo(LAST);
        });
    }
}

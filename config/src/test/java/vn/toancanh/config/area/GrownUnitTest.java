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
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which units of an earlier day are together a commune that took others in since, and where nobody can say so. */
class GrownUnitTest {
    private static final LocalDate FIRST_MERGER = LocalDate.of(2020, 1, 1);
    private static final LocalDate SECOND_MERGER = LocalDate.of(2024, 1, 1);

    private static final Area PROVINCE = unit("06", "Tỉnh Bắc Kạn", "VN");
    private static final Area BA_BE = unit("061", "Huyện Ba Bể", "06");
    private static final Area BACH_THONG = unit("062", "Huyện Bạch Thông", "06");
    private static final Area BANH_TRACH = unit("01891", "Xã Bành Trạch", "061");
    private static final Area PHUC_LOC = unit("01894", "Xã Phúc Lộc", "061");
    private static final Area HA_HIEU = unit("01897", "Xã Hà Hiệu", "061");
    private static final Area LUC_BINH = unit("01963", "Xã Lục Bình", "062");

    private final UnitList old = list(CENSUS, PROVINCE, BA_BE, BACH_THONG, BANH_TRACH, PHUC_LOC, HA_HIEU, LUC_BINH);

    @Test
    void itIsItselfAndWhatItTookIn() {
        var areas = Areas.of(List.of(old), List.of(ending("01897", FIRST_MERGER.minusDays(1), "01894")));

        assertThat(formerly(areas, "01894")).containsExactlyInAnyOrder(codes("01894", "01897"));
        assertThat(formerly(areas, "01891")).containsExactly(codes("01891"));
        assertThat(areas.formerly(new AreaCode("01894"), FIRST_MERGER, LATER)).containsExactly(codes("01894"));
    }

    @Test
    void whatItTookInOnOneDayMayHaveTakenOthersInBefore() {
        var areas = Areas.of(
                List.of(old),
                List.of(
                        ending("01897", FIRST_MERGER.minusDays(1), "01894"),
                        ending("01894", SECOND_MERGER.minusDays(1), "01891")));

        assertThat(formerly(areas, "01891")).containsExactlyInAnyOrder(codes("01891", "01894", "01897"));
        assertThat(areas.formerly(new AreaCode("01891"), FIRST_MERGER, LATER))
                .containsExactlyInAnyOrder(codes("01891", "01894"));
    }

    @Test
    void itMayComeFromAnotherDistrict() {
        var areas = Areas.of(List.of(old), List.of(ending("01963", FIRST_MERGER.minusDays(1), "01894")));

        assertThat(formerly(areas, "01894")).containsExactlyInAnyOrder(codes("01894", "01963"));
        assertThat(formerly(areas, "061")).as("which grew by a part of another").isEmpty();
    }

    /** Phúc Lộc and Hà Hiệu become one of another code. */
    @Test
    void aNewUnitIsAllThatWentIntoIt() {
        var areas = merged(List.of(unit("01900", "Xã Hiệp Lực", "061")), "01894", "01900", "01897", "01900");

        assertThat(formerly(areas, "01900")).containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    /** It may have taken in a part of the one of which nothing is said. */
    @Test
    void besideOneThatWentNobodySaysWhereNobodyKnows() {
        assertThat(formerly(merged(List.of(), "01897", "01891"), "01891")).isEmpty();
    }

    /** An ending speaks of it by its code. */
    @Test
    void anotherNameSaysNothing() {
        var renamed = List.of(unit("01894", "Xã Hiệp Lực", "061"));

        assertThat(formerly(merged(renamed, "01897", "01894"), "01894"))
                .containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    @Test
    void ofOneThatMovedAtTheSameTimeNobodyKnows() {
        var moved = List.of(unit("01894", "Xã Phúc Lộc", "062"));

        assertThat(formerly(merged(moved, "01897", "01894"), "01894")).isEmpty();
        assertThat(formerly(merged(List.of(PHUC_LOC), "01897", "01894"), "01894"))
                .as("had it stayed")
                .containsExactlyInAnyOrder(codes("01894", "01897"));
    }

    @Test
    void nothingIsAnythingFromBeforeTheReorganisation() {
        var areas = Areas.of(
                List.of(old, list(Validity.REORGANISATION, PROVINCE, unit("01894", "Xã Phúc Lộc", "06"))),
                List.of(ending("01897", Validity.REORGANISATION.minusDays(1), "01894")));

        assertThat(areas.formerly(new AreaCode("01894"), CENSUS, Validity.REORGANISATION))
                .isEmpty();
    }

    /**
     * A list of 2024 without Phúc Lộc and Hà Hiệu.
     *
     * @param others what it has in their place
     * @param ended codes of ended units, each followed by that of the one into which it went
     */
    private Areas merged(List<Area> others, String... ended) {
        var units = Stream.concat(Stream.of(PROVINCE, BA_BE, BACH_THONG, BANH_TRACH, LUC_BINH), others.stream());
        var endings = IntStream.iterate(0, i -> i < ended.length, i -> i + 2)
                .mapToObj(i -> ending(ended[i], SECOND_MERGER.minusDays(1), ended[i + 1]))
                .toList();
        return Areas.of(List.of(old, list(SECOND_MERGER, units.toArray(Area[]::new))), endings);
    }

    private static Set<AreaCode> formerly(Areas areas, String unit) {
        return areas.formerly(new AreaCode(unit), CENSUS, LATER);
    }
}

package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {
    private static final LocalDate CENSUS = LocalDate.of(2019, 4, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 7, 1);

    private final UnitList old = list(
            "2019-01-01",
            "2025-06-30",
            unit("37", "Tỉnh Ninh Bình", "VN"),
            unit("369", "Thành phố Ninh Bình", "37"),
            unit("374", "Huyện Hoa Lư", "37"),
            unit("14320", "Phường Đông Thành", "369"),
            unit("14572", "Xã Ninh Hòa", "374"));

    @Test
    void aUnitIsThereOnItsDaysOnly() {
        var areas = Areas.of(List.of(old, list("2025-07-01", null, unit("37", "Tỉnh Ninh Bình", "VN"))));

        assertThat(areas.on(LocalDate.of(2025, 6, 30)).find(new AreaCode("374")))
                .isPresent();
        assertThat(areas.on(NOW).find(new AreaCode("374"))).isEmpty();
        assertThat(areas.on(LocalDate.of(2018, 12, 31)).find(new AreaCode("37")))
                .isEmpty();
    }

    @Test
    void aLaterListEndsTheUnitsThatItLeavesOutAndRenamesTheRest() {
        var merged = list(
                "2025-01-01",
                "2025-06-30",
                unit("37", "Tỉnh Ninh Bình", "VN"),
                unit("369", "Thành phố Hoa Lư", "37"),
                unit("14320", "Phường Đông Thành", "369"));

        var areas = Areas.of(List.of(old, merged));

        assertThat(areas.on(CENSUS).find(new AreaCode("369"))).map(Area::name).hasValue("Thành phố Ninh Bình");
        assertThat(areas.on(LATER).find(new AreaCode("369"))).map(Area::name).hasValue("Thành phố Hoa Lư");
        assertThat(areas.on(LATER).find(new AreaCode("374"))).isEmpty();
        assertThat(areas.on(LATER).leavesOf(new AreaCode("37")))
                .extracting(Area::name)
                .containsExactly("Phường Đông Thành");
    }

    @Test
    void aListOfOneProvinceSaysNothingAboutAnother() {
        var neighbour =
                list("2025-01-01", null, unit("38", "Tỉnh Thanh Hóa", "VN"), unit("380", "Thành phố Thanh Hóa", "38"));

        assertThat(Areas.of(List.of(old, neighbour)).on(LATER).find(new AreaCode("374")))
                .isPresent();
    }

    @Test
    void aSupplementOfTheSameDayAddsAndEndsNothing() {
        var supplement = list("2019-01-01", "2025-06-30", unit("375", "Huyện Yên Mô", "37"));

        var areas = Areas.of(List.of(old, supplement)).on(CENSUS);

        assertThat(areas.childrenOf(new AreaCode("37")))
                .extracting(area -> area.code().value())
                .containsExactly("369", "374", "375");
    }

    @Test
    void whatIsNotDividedIsALeafAndWaysLeadUp() {
        var areas = Areas.of(List.of(old)).on(CENSUS);

        assertThat(areas.leavesOf(AreaCode.COUNTRY))
                .extracting(Area::name)
                .containsExactly("Phường Đông Thành", "Xã Ninh Hòa");
        assertThat(areas.upwardsFrom(new AreaCode("14572")))
                .extracting(Area::name)
                .containsExactly("Xã Ninh Hòa", "Huyện Hoa Lư", "Tỉnh Ninh Bình", "Việt Nam");
    }

    private static UnitList list(String from, @Nullable String until, Area... units) {
        var validity = new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
        return new UnitList(
                "test",
                validity,
                List.of(units).stream().map(unit -> unit.during(validity)).toList(),
                List.of());
    }

    private static Area unit(String code, String name, String parent) {
        return new Area(new AreaCode(code), name, new AreaCode(parent), new Validity(CENSUS, null));
    }
}

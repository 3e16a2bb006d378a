package vn.toancanh.config.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.config.area.SmallLists.CENSUS;
import static vn.toancanh.config.area.SmallLists.LATER;
import static vn.toancanh.config.area.SmallLists.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {
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
    void daysBetweenTwoChangesShareOneTree() {
        var areas = Areas.of(List.of(old, list("2025-07-01", null, unit("37", "Tỉnh Ninh Bình", "VN"))));

        assertThat(areas.on(CENSUS).tree()).isSameAs(areas.on(LATER).tree());
        assertThat(areas.on(CENSUS).day()).isEqualTo(CENSUS);
        assertThat(areas.on(NOW).tree()).isNotSameAs(areas.on(LATER).tree());
    }

    @Test
    void noTreeIsSharedAcrossADayOnWhichCodesCameToMeanOtherUnits() {
        var merger = LocalDate.of(2020, 1, 1);
        var both = list("2019-01-01", null, unit("37", "Tỉnh Ninh Bình", "VN"), unit("374", "Huyện Hoa Lư", "37"));
        var ended = new Ending(new AreaCode("375"), merger.minusDays(1), Optional.of(new AreaCode("374")), "test");

        var areas = Areas.of(List.of(both), List.of(ended));

        assertThat(areas.on(CENSUS).tree()).isNotSameAs(areas.on(merger).tree());
        assertThat(areas.on(LATER).tree())
                .isSameAs(areas.on(merger).tree())
                .isNotSameAs(areas.on(NOW).tree());
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
    void aListOfOneYearLeavesWhatIsKnownOfTheYearsAfterIt() {
        var year = list(
                "2020-01-01",
                "2020-12-31",
                unit("37", "Tỉnh Ninh Bình", "VN"),
                unit("369", "Thành phố Hoa Lư", "37"),
                unit("14320", "Phường Đông Thành", "369"));

        var areas = Areas.of(List.of(old, year));

        assertThat(all(areas, "369"))
                .containsExactly(
                        "Thành phố Ninh Bình 2019-01-01/2019-12-31",
                        "Thành phố Hoa Lư 2020-01-01/2020-12-31",
                        "Thành phố Ninh Bình 2021-01-01/2025-06-30");
        assertThat(all(areas, "374"))
                .containsExactly("Huyện Hoa Lư 2019-01-01/2019-12-31", "Huyện Hoa Lư 2021-01-01/2025-06-30");
        assertThat(all(areas, "14320")).containsExactly("Phường Đông Thành 2019-01-01/2025-06-30");
        assertThat(all(areas, "14572"))
                .containsExactly("Xã Ninh Hòa 2019-01-01/2019-12-31", "Xã Ninh Hòa 2021-01-01/2025-06-30");
    }

    @Test
    void aListThatFollowsOnItEndsWhatItLeavesOutForGood() {
        var year = list("2020-01-01", "2020-12-31", unit("369", "Thành phố Ninh Bình", "37"));
        var next = list("2021-01-01", "2025-06-30", unit("369", "Thành phố Ninh Bình", "37"));

        assertThat(all(Areas.of(List.of(old, year, next)), "374"))
                .containsExactly("Huyện Hoa Lư 2019-01-01/2019-12-31");
    }

    @Test
    void aShortListTakesNothingFromALongerOneOfTheSameDayInWhicheverOrder() {
        var year = list("2019-01-01", "2019-12-31", unit("374", "Huyện Hoa Lư", "37"));

        for (var lists : List.of(List.of(old, year), List.of(year, old))) {
            assertThat(all(Areas.of(lists), "374")).containsExactly("Huyện Hoa Lư 2019-01-01/2025-06-30");
            assertThat(all(Areas.of(lists), "369")).containsExactly("Thành phố Ninh Bình 2019-01-01/2025-06-30");
        }
    }

    @Test
    void anEndingOutlastsEveryListFromBeforeIt() {
        var ended = new Ending(new AreaCode("374"), LocalDate.of(2019, 12, 31), Optional.empty(), "test");
        var longer = list("2019-01-01", "2025-06-30", unit("374", "Huyện Hoa Lư", "37"));
        var again = list("2024-01-01", "2025-06-30", unit("374", "Thị xã Hoa Lư", "37"));

        assertThat(all(Areas.of(List.of(old, longer, again), List.of(ended)), "374"))
                .containsExactly("Huyện Hoa Lư 2019-01-01/2019-12-31", "Thị xã Hoa Lư 2024-01-01/2025-06-30");
    }

    /** Xã Ninh Hòa of Hoa Lư goes into Phường Đông Thành of Ninh Bình: both of these and Hoa Lư are others since, the province is not. */
    @Test
    void whoTakesAUnitInIsAnotherOneAcrossThatDayAndSoAreThoseAboveOneOfThemAlone() {
        var last = LocalDate.of(2020, 12, 31);
        var into = Optional.of(new AreaCode("14320"));
        var merged = Areas.of(List.of(old), List.of(new Ending(new AreaCode("14572"), last, into, "test")));
        var divided =
                Areas.of(List.of(old), List.of(new Ending(new AreaCode("14572"), last, Optional.empty(), "test")));

        for (var code : List.of("14320", "369", "374")) {
            assertThat(merged.isOneUnit(new AreaCode(code), last, last.plusDays(1)))
                    .as(code)
                    .isFalse();
            assertThat(merged.isOneUnit(new AreaCode(code), LATER, CENSUS))
                    .as(code)
                    .isFalse();
            assertThat(merged.isOneUnit(new AreaCode(code), CENSUS, last))
                    .as(code)
                    .isTrue();
            assertThat(merged.isOneUnit(new AreaCode(code), last.plusDays(1), LATER))
                    .as(code)
                    .isTrue();
            assertThat(divided.isOneUnit(new AreaCode(code), CENSUS, LATER))
                    .as(code)
                    .isTrue();
        }
        assertThat(merged.isOneUnit(new AreaCode("37"), CENSUS, LATER)).isTrue();
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

    @Test
    void aUnitLiesWithinItselfAndAllAboveIt() {
        var areas = Areas.of(List.of(old)).on(CENSUS);
        var commune = new AreaCode("14572");
        var province = new AreaCode("37");

        assertThat(areas.isWithin(commune, commune)).isTrue();
        assertThat(areas.isWithin(commune, province)).isTrue();
        assertThat(areas.isWithin(province, commune)).isFalse();
    }

    private static List<String> all(Areas areas, String code) {
        return areas.all().stream()
                .filter(area -> area.code().value().equals(code))
                .map(area -> "%s %s/%s"
                        .formatted(
                                area.name(),
                                area.validity().from(),
                                area.validity().until()))
                .toList();
    }

    private static UnitList list(String from, @Nullable String until, Area... units) {
        return SmallLists.list(
                new Validity(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)), units);
    }
}

package vn.toancanh.config.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.Validity;

/** No unit hangs outside of the tree on any day: a sum that lost it would still say that it is complete. */
class DivisionAddsUpTest {
    private static final Path REFERENCE = Path.of("../../shared/reference/areas");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    @TempDir
    Path own;

    @Test
    void everyCommuneOfADayIsInItsProvinceOnThatDay() {
        assertEveryCommuneIsInAProvince(read().areas());
    }

    @Test
    void soItIsWithTheOfficialListsOfTheCountryEachByItselfAndAllTogether() throws IOException {
        for (var day : List.of("2019-01-01", "2024-11-10", "2025-03-01", "2025-07-01")) {
            assertEveryCommuneIsInAProvince(areasWith(day, own.resolve(day)));
            assertEveryCommuneIsInAProvince(areasWith(day, own.resolve("all")));
        }
    }

    @Test
    void aDistrictThatEndsBeforeItsCommunesIsToldForEachOfThem() throws IOException {
        write("areas/endings.csv", """
                code,last_day,why
                204,2019-12-31,Nghị quyết 837/NQ-UBTVQH14
                372,2020-12-31,test
                """);

        assertThatThrownBy(this::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("27 mistakes")
                .hasMessageContaining("parent of 14404 Xã Cúc Phương: found '372, which is not valid from 2021-01-01 to"
                        + " 2025-06-30', accepted: a unit that is valid on these days: name 372 in a list of these days,"
                        + " or place 14404 in another unit, or end it with 372 in areas/endings.csv")
                .hasMessageContaining("areas/units_2019-01-01.csv:");
    }

    @Test
    void aDistrictMayEndTogetherWithItsCommunes() throws IOException {
        var ends = new StringBuilder("code,last_day,why\n204,2019-12-31,test\n372,2020-12-31,test\n");
        read().areas().on(FIRST).childrenOf(new AreaCode("372")).forEach(commune -> ends.append(commune.code())
                .append(",2020-12-31,test\n"));
        write("areas/endings.csv", ends.toString());

        assertEveryCommuneIsInAProvince(read().areas());
    }

    @Test
    void aUnitIntoWhichNoneCanHaveGoneIsToldWithItsLine() throws IOException {
        write("areas/endings.csv", """
                code,last_day,into,why
                204,2019-12-31,204,itself
                14404,2020-12-31,372,a district
                14407,2020-12-31,99999,nobody
                14410,2020-12-31,1441,no code
                14413,2020-12-31,14416,the next one
                """);

        assertThatThrownBy(this::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("areas/endings.csv:5: into: found '1441', accepted: VN, 2 digits (province)")
                .hasMessageContaining("1 mistake");

        write("areas/endings.csv", """
                code,last_day,into,why
                204,2019-12-31,204,itself
                14404,2020-12-31,372,a district
                14407,2020-12-31,99999,nobody
                14413,2020-12-31,14416,the next one
                """);
        assertThatThrownBy(this::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(
                        "areas/endings.csv:2: into: found '204', accepted: another district that is valid on"
                                + " 2020-01-01, or nothing where 204 was divided")
                .hasMessageContaining(
                        "areas/endings.csv:3: into: found '372', accepted: another commune that is valid on")
                .hasMessageContaining(
                        "areas/endings.csv:4: into: found '99999', accepted: another commune that is valid on"
                                + " 2021-01-01, or nothing where 14407 was divided")
                .hasMessageContaining("3 mistakes");
    }

    @Test
    void anEndingOfAUnitThatIsNotThereThenIsToldWithItsLine() throws IOException {
        write("areas/endings.csv", """
                code,last_day,into,why
                204,2019-12-31,193,test
                99998,2020-12-31,14320,a slip in the code
                204,2020-12-31,193,a year late
                14404,2018-12-31,14407,before the first list
                14407,2025-06-30,,the last day of the lists
                """);

        assertThatThrownBy(this::read)
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("areas/endings.csv:3: code: found '99998', accepted: a unit that some list names")
                .hasMessageContaining(
                        "areas/endings.csv:4: last_day: found '2020-12-31', accepted: a day on which 204 is"
                                + " there by all lists and endings: from 2019-01-01 to 2019-12-31")
                .hasMessageContaining(
                        "areas/endings.csv:5: last_day: found '2018-12-31', accepted: a day on which 14404"
                                + " is there by all lists and endings: from 2019-01-01 to 2025-06-30")
                .hasMessageContaining("3 mistakes");
    }

    /** The steward knows the true day, or goes by the list; a day on which the list does not have it any more is neither. */
    @Test
    void anEndingOfAUnitThatALaterListLeavesOutIsOnTheDayBeforeItOrEarlier() throws IOException {
        lay("before.csv", LocalDate.of(2019, 1, 2), "commune,14326,Phường Thanh Bình,369\n");
        lay("after.csv", LocalDate.of(2021, 1, 1), "");

        for (var day : List.of("2020-12-31", "2020-02-29")) {
            write("areas/endings.csv", "code,last_day,into,why\n14326,%s,14320,test\n".formatted(day));
            assertThat(wasThereOn(LocalDate.parse(day))).isTrue();
            assertThat(wasThereOn(LocalDate.parse(day).plusDays(1))).isFalse();
        }

        write("areas/endings.csv", "code,last_day,into,why\n14326,2021-01-01,14320,test\n");
        assertThatThrownBy(this::read)
                .hasMessageContaining(
                        "endings.csv:2: last_day: found '2021-01-01', accepted: a day on which 14326 is there"
                                + " by all lists and endings: from 2019-01-01 to 2020-12-31");
    }

    @Test
    void aListThatHasAUnitEndBeforeTheDayThatAnEndingGivesIsRefused() throws IOException {
        lay("before.csv", LocalDate.of(2019, 1, 2), "commune,14326,Phường Thanh Bình,369\n");
        write("areas/endings.csv", "code,last_day,into,why\n14326,2020-12-31,14320,test\n");

        assertThatThrownBy(() -> lay("between.csv", LocalDate.of(2020, 6, 1), ""))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(
                        "endings.csv:2: last_day: found '2020-12-31', accepted: a day on which 14326 is there"
                                + " by all lists and endings: from 2019-01-01 to 2020-05-31");
        assertThat(read().areas().on(LocalDate.of(2020, 12, 31)).find(new AreaCode("14326")))
                .isPresent();
    }

    private boolean wasThereOn(LocalDate day) {
        return read().areas().on(day).find(new AreaCode("14326")).isPresent();
    }

    /** A list of two wards of Thành phố Ninh Bình, and perhaps of others. */
    private void lay(String name, LocalDate from, String further) throws IOException {
        var list = write(name, """
                level,code,name,parent
                district,369,Thành phố Ninh Bình,37
                commune,14320,Phường Đông Thành,369
                commune,14323,Phường Tân Thành,369
                """ + further);
        new UnitListImport(own).lay(list, Validity.ofListFrom(from)).keep();
    }

    @Test
    void aListThatLeavesOutTheDistrictOfCommunesThatItNamesIsToldWithTheirLines() throws IOException {
        var list = write("part.csv", """
                level,code,name,parent
                district,371,Huyện Hoa Lư,37
                commune,14404,Xã Cúc Phương,372
                commune,14407,Xã Phú Sơn,372
                """);

        assertThatThrownBy(() -> new UnitListImport(own).lay(list, new Validity(LocalDate.of(2021, 1, 1), LAST)))
                .isInstanceOfSatisfying(DefinitionException.class, e -> assertThat(e.mistakes())
                        .extracting(Mistake::line, Mistake::what)
                        .containsExactly(
                                tuple(3, "parent of 14404 Xã Cúc Phương"), tuple(4, "parent of 14407 Xã Phú Sơn")));
        assertThat(own.resolve("areas")).doesNotExist();
    }

    @Test
    void aListFromAfterTheEndOfTheDistrictOfItsCommunesIsTold() throws IOException {
        var list = write("later.csv", "level,code,name,parent\ncommune,14999,Xã X,372\n");

        assertThatThrownBy(() -> new UnitListImport(own).lay(list, new Validity(LAST.plusDays(1), null)))
                .hasMessageContaining("parent of 14999 Xã X: found '372, which is not valid from 2025-07-01 on'");
    }

    @Test
    void whatFollowsFromALineThatCannotBeReadIsNotToldBesideIt() throws IOException {
        write("areas/lists.csv", "file,valid_from,valid_to,source\nareas/more.csv,2019-01-01,2025-06-30,more\n");
        write("areas/more.csv", "level,code,name,parent\ndistrict,3x4,Huyện X,37\ncommune,14999,Xã X,394\n");

        assertThatThrownBy(this::read)
                .hasMessageContaining("more.csv:2: code: found '3x4'")
                .hasMessageContaining("1 mistake\n");
    }

    /** One of the lists names seven units twice, once as a spreadsheet writes codes: 38.0. Those lines are taken out. */
    private Areas areasWith(String day, Path folder) throws IOException {
        var name = "units_%s.csv".formatted(day);
        var mended = Files.readString(REFERENCE.resolve(name)).replaceAll("(?m)^\\w+,\\d+\\.0,.*\\R", "");
        new UnitListImport(folder)
                .lay(write(name, mended), Validity.ofListFrom(LocalDate.parse(day)))
                .keep();
        return Definitions.read(DefinitionFiles.under(folder)).areas();
    }

    private static void assertEveryCommuneIsInAProvince(Areas areas) {
        assertThat(areas.severed()).isEmpty();
        for (var day : changes(areas)) {
            var geography = areas.on(day);
            for (var area : geography.areas()) {
                if (area.level() == AreaLevel.COMMUNE) {
                    assertThat(provinceOf(area, geography))
                            .as("%s on %s", area, day)
                            .isNotNull();
                }
            }
            assertThat(geography.leavesOf(AreaCode.COUNTRY))
                    .as("units of %s", day)
                    .containsExactlyInAnyOrderElementsOf(geography.areas().stream()
                            .filter(area -> geography.childrenOf(area.code()).isEmpty())
                            .toList());
        }
    }

    private static @Nullable Area provinceOf(Area area, Geography geography) {
        return geography.above(area.code(), AreaLevel.PROVINCE).orElse(null);
    }

    /** Every day on which a unit begins, and every day after one has ended. */
    private static TreeSet<LocalDate> changes(Areas areas) {
        var days = new TreeSet<LocalDate>();
        for (var area : areas.all()) {
            days.add(area.validity().from());
            var until = area.validity().until();
            if (until != null) {
                days.add(until.plusDays(1));
            }
        }
        return days;
    }

    private Definitions read() {
        return Definitions.read(DefinitionFiles.under(own));
    }

    private Path write(String name, String content) throws IOException {
        Files.createDirectories(own.resolve(name).getParent());
        return Files.writeString(own.resolve(name), content);
    }
}

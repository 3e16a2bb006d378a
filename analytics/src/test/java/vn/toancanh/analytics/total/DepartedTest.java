package vn.toancanh.analytics.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Areas;
import vn.toancanh.config.area.Ending;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;
import vn.toancanh.config.definition.DefinitionFiles;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Period;

/** Where what was recorded of a commune is counted whose end was learnt afterwards. */
class DepartedTest {
    private static final Period YEAR = Period.year(2024);
    private static final LocalDate LAST = LocalDate.of(2024, 11, 9);
    private static final Slot ALL = Slot.all(YEAR);
    private static final Slot PART = new Slot(YEAR, "viettel");

    /** Two districts of two communes each and an island without any; the later lists leave out 14434, or the island. */
    private static final UnitList BEFORE = list("2019-01-01", "14428", "14434", "14437", "14440", "379");

    private static final UnitList AFTER = list("2024-11-10", "14428", "14437", "14440", "379");

    private static final UnitList WITHOUT_ISLAND = list("2024-11-10", "14428", "14434", "14437", "14440");

    @Test
    void whereNobodySaysWhereItWentItsDistrictIsKnownAsAWholeAndNoneOfItsCommunes() {
        assertThat(settled(areas(), Map.of("14428", 5L, "14434", 7L, "14437", 1L, "14440", 2L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("372", 12L, "14437", 1L, "14440", 2L));
    }

    @Test
    void whereItIsSaidTheOneThatTookItInHasBoth() {
        assertThat(settled(areas("14434", "14428"), Map.of("14428", 5L, "14434", 7L, "14437", 1L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("14428", 12L, "14437", 1L));
    }

    /** Else it would look as if it had been counted. */
    @Test
    void theOneThatTookItInIsNotCountedByWhatItTookInAlone() {
        assertThat(settled(areas("14434", "14428"), Map.of("14434", 7L, "14437", 1L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("14437", 1L));
    }

    @Test
    void aDistrictWhoseCommunesAllEndedHasWhatTheyHad() {
        var areas = Areas.of(List.of(BEFORE, list("2024-11-10", "14437", "14440", "379")));

        assertThat(settled(areas, Map.of("14428", 5L, "14434", 7L, "14437", 1L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("372", 12L, "14437", 1L));
        assertThat(settled(areas, Map.of("372", 100L, "14428", 5L, "14434", 7L)))
                .as("what it told of itself")
                .containsExactlyInAnyOrderEntriesOf(Map.of("372", 100L));
        assertThat(settled(areas, Map.of("14428", 5L))).as("one of two").isEmpty();
    }

    /** An island into a city that is divided: what the city's communes have stands. */
    @Test
    void oneThatIsDividedTakesNothingInByItself() {
        var areas = Areas.of(
                List.of(BEFORE, WITHOUT_ISLAND),
                List.of(new Ending(new AreaCode("379"), LAST, Optional.of(new AreaCode("372")), "test")));

        assertThat(settled(areas, Map.of("14428", 5L, "14434", 7L, "14437", 1L, "379", 9L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("14428", 5L, "14434", 7L, "14437", 1L));
    }

    @Test
    void aDistrictOfWhichMoreIsMissingIsNoWhole() {
        assertThat(settled(areas(), Map.of("14434", 7L, "14437", 1L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("14437", 1L));
    }

    @Test
    void anIslandWithoutCommunesIsCountedInItsProvinceAsAWhole() {
        assertThat(settled(
                        Areas.of(List.of(BEFORE, WITHOUT_ISLAND)),
                        Map.of("14428", 5L, "14434", 7L, "14437", 1L, "14440", 2L, "379", 9L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("37", 24L));
    }

    @Test
    void whatADistrictTellsOfItselfStays() {
        assertThat(settled(areas(), Map.of("372", 100L, "14428", 5L, "14434", 7L)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("372", 100L, "14428", 5L));
    }

    @Test
    void partsAreKnownOfTheSameUnitsAsTheWhole() {
        var amounts = amounts(Map.of("14428", 5L, "14434", 7L, "14437", 1L));
        amounts.put(PART, new AreaCode("14428"), 3);

        new Departed(areas()).settle(amounts);

        assertThat(codes(amounts.in(PART))).containsExactlyInAnyOrderEntriesOf(Map.of("372", 3L));
        assertThat(codes(amounts.in(ALL))).containsExactlyInAnyOrderEntriesOf(Map.of("372", 12L, "14437", 1L));
    }

    /** Three quarters by three communes, one after the list by two of them and the district as a whole. */
    @Test
    void aDistrictHasAYearThoughItsCommunesWereMergedInIt() {
        var flow = Amounts.none();
        for (int quarter = 1; quarter <= 4; quarter++) {
            var all = Slot.all(Period.parse("2024-Q" + quarter));
            for (var code : List.of("14428", "14434", "14437", "14440")) {
                flow.put(all, new AreaCode(code), 10 * quarter);
            }
            flow.put(new Slot(all.period(), "C"), new AreaCode("14434"), quarter);
        }
        var measure = Definitions.read(DefinitionFiles.shipped())
                .measure(new MeasureId("value-added"))
                .orElseThrow();
        new Departed(areas()).settle(flow);

        var years = new FlowYears(areas(), List.of(measure), List.of())
                .of(Map.of(measure.id(), flow))
                .counted()
                .get(measure.id());

        assertThat(codes(years.in(ALL)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("372", 200L, "14437", 100L, "14440", 100L));
        assertThat(codes(years.in(new Slot(YEAR, "C")))).containsExactlyInAnyOrderEntriesOf(Map.of("372", 10L));
    }

    @Test
    void whatIsThereStaysAsItWasCounted() {
        var counted = Map.of("14428", 5L, "14437", 1L);

        assertThat(settled(areas(), counted)).containsExactlyInAnyOrderEntriesOf(counted);
    }

    private static Map<String, Long> settled(Areas areas, Map<String, Long> counted) {
        var amounts = amounts(counted);
        new Departed(areas).settle(amounts);
        return codes(amounts.in(ALL));
    }

    private static Amounts amounts(Map<String, Long> counted) {
        var amounts = Amounts.none();
        counted.forEach((code, amount) -> amounts.put(ALL, new AreaCode(code), amount));
        return amounts;
    }

    private static Map<String, Long> codes(SortedMap<AreaCode, Long> slot) {
        return slot.entrySet().stream()
                .collect(Collectors.toMap(unit -> unit.getKey().value(), Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private static Areas areas() {
        return Areas.of(List.of(BEFORE, AFTER));
    }

    private static Areas areas(String ended, String into) {
        return Areas.of(
                List.of(BEFORE, AFTER),
                List.of(new Ending(new AreaCode(ended), LAST, Optional.of(new AreaCode(into)), "test")));
    }

    private static UnitList list(String from, String... units) {
        var days = Validity.ofListFrom(LocalDate.parse(from));
        var above = Stream.of(
                unit("37", "Tỉnh Ninh Bình", "VN", days),
                unit("372", "Huyện Nho Quan", "37", days),
                unit("373", "Huyện Gia Viễn", "37", days));
        var below = Stream.of(units).map(code -> unit(code, "Xã " + code, parentOf(code), days));
        return new UnitList("test", days, Stream.concat(above, below).toList(), List.of());
    }

    private static String parentOf(String code) {
        return switch (code) {
            case "14428", "14434" -> "372";
            case "379" -> "37";
            default -> "373";
        };
    }

    private static Area unit(String code, String name, String parent, Validity days) {
        return new Area(new AreaCode(code), name, new AreaCode(parent), days);
    }
}

package vn.toancanh.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.toancanh.ui.board.SmallBoard.DECEMBER;
import static vn.toancanh.ui.board.SmallBoard.DEFINITIONS;
import static vn.toancanh.ui.board.SmallBoard.indicator;
import static vn.toancanh.ui.board.SmallBoard.total;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.indicator.Indicator;

/** Whatever was counted wherever: what a value holds and what it leaves out is all that there is. */
class AnyGapsTest {
    private static final int ROUNDS = 60;
    private static final double LEAST = 0.95;
    private static final Geography UNITS = DEFINITIONS.areas().on(DECEMBER.lastDay());
    private static final GeographyIndex INDEX = new GeographyIndex(UNITS);
    private static final List<Area> PROVINCES = UNITS.childrenOf(AreaCode.COUNTRY).stream()
            .filter(province -> !UNITS.childrenOf(province.code()).isEmpty())
            .limit(2)
            .toList();
    private static final List<Area> UNDIVIDED = UNITS.childrenOf(AreaCode.COUNTRY).stream()
            .filter(province -> UNITS.childrenOf(province.code()).isEmpty())
            .limit(2)
            .toList();

    @ParameterizedTest
    @MethodSource("rounds")
    void whatIsCountedAndWhatIsLeftOutIsAllThatIsExpected(int seed) {
        var chance = new SplittableRandom(seed);
        for (var asked : List.of(count(), rate(), surveyed())) {
            var sheet = sheet(asked, counted(asked, drawn().toList(), chance));

            drawn().map(Area::code).forEach(area -> assertAllIsTold(sheet.observe(area)));
            assertAllIsTold(sheet.observe(AreaCode.COUNTRY));
        }
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void eachSmallestUnitIsLeftOutForWhatItLacks(int seed) {
        var asked = surveyed();
        var communes = drawn().filter(AnyGapsTest::isUndivided).toList();
        var counted = counted(asked, communes, new SplittableRandom(seed));

        var seen = sheet(asked, counted).observe(PROVINCES.getFirst().code());

        assertThat(unitsByKind(seen))
                .isEqualTo(communes.stream()
                        .filter(unit ->
                                UNITS.isWithin(unit.code(), PROVINCES.getFirst().code()))
                        .flatMap(unit -> lacking(unit.code(), counted).stream())
                        .collect(Collectors.groupingBy(
                                kind -> kind, () -> new EnumMap<>(Gap.Kind.class), Collectors.summingInt(kind -> 1))));
        assertThat(seen.gaps()).noneMatch(Gap::reachesFurther);
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void aProvinceIsLeftOutOfTheCountryForWhatItLacksMost(int seed) {
        var asked = rate();
        var sheet = sheet(asked, counted(asked, drawn().toList(), new SplittableRandom(seed)));

        assertThat(unitsByKind(sheet.observe(AreaCode.COUNTRY)))
                .isEqualTo(UNITS.childrenOf(AreaCode.COUNTRY).stream()
                        .map(province -> sheet.observe(province.code()))
                        .flatMap(seen ->
                                seen.gaps().stream().filter(Gap::leavesOut).limit(1))
                        .collect(Collectors.groupingBy(
                                Gap::kind, () -> new EnumMap<>(Gap.Kind.class), Collectors.summingInt(gap -> 1))));
    }

    private static void assertAllIsTold(Observation seen) {
        var coverage = seen.coverage();
        assertThat(coverage.counted()
                        + seen.gaps().stream()
                                .filter(Gap::leavesOut)
                                .mapToInt(Gap::units)
                                .sum())
                .as("%s in %s: %s", seen.indicator(), seen.refArea(), seen.gaps())
                .isEqualTo(coverage.expected());
        assertThat(seen.gaps())
                .as("%s in %s", seen.indicator(), seen.refArea())
                .allMatch(gap -> gap.units() > 0 && gap.missingIn() > 0)
                .extracting(Gap::kind)
                .doesNotHaveDuplicates();
        assertThat(seen.value().isPresent() && seen.gaps().isEmpty())
                .as("a value without a gap is whole: %s in %s", seen.indicator(), seen.refArea())
                .isEqualTo(seen.value().isPresent() && coverage.isComplete());
    }

    private static Map<Gap.Kind, Integer> unitsByKind(Observation seen) {
        var units = new EnumMap<Gap.Kind, Integer>(Gap.Kind.class);
        seen.gaps().stream()
                .filter(gap -> gap.kind() != Gap.Kind.ZERO_DENOMINATOR)
                .forEach(gap -> units.put(gap.kind(), gap.units()));
        return units;
    }

    /** Of one unit by itself, straight from what was counted. */
    private static Optional<Gap.Kind> lacking(AreaCode unit, SheetSums.Counted counted) {
        var above = counted.numerator().of(unit);
        var below = counted.denominator().of(unit);
        var lookedAt = counted.surveyed().of(unit);
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.of(
                    above.isPresent()
                            ? Gap.Kind.DENOMINATOR
                            : below.isPresent() ? Gap.Kind.NUMERATOR : Gap.Kind.NOT_COUNTED);
        }
        if (lookedAt.isEmpty() || lookedAt.getAsDouble() >= LEAST * below.getAsDouble()) {
            return Optional.empty();
        }
        return Optional.of(lookedAt.getAsDouble() == 0 ? Gap.Kind.NOT_SURVEYED : Gap.Kind.PARTLY_SURVEYED);
    }

    private static Stream<Area> drawn() {
        return Stream.concat(UNDIVIDED.stream(), PROVINCES.stream().flatMap(province -> UNITS.areas().stream()
                .filter(unit -> UNITS.isWithin(unit.code(), province.code()))));
    }

    private static boolean isUndivided(Area unit) {
        return UNITS.childrenOf(unit.code()).isEmpty();
    }

    private static SheetSums.Counted counted(Indicator asked, List<Area> units, SplittableRandom chance) {
        var isRate = asked.formula().below().isPresent();
        return new SheetSums.Counted(
                DECEMBER,
                amounts(units, chance),
                isRate ? amounts(units, chance) : null,
                asked.surveyed().isPresent() ? amounts(units, chance) : null,
                LEAST,
                LeafAmounts.NONE,
                unit -> Optional.empty());
    }

    /** Of nearly all, of some or of hardly any of the communes, and of some divided units as a whole; often nought. */
    private static LeafAmounts amounts(List<Area> units, SplittableRandom chance) {
        double[] shares = {0.02, 0.5, 0.97, 1};
        double share = shares[chance.nextInt(shares.length)];
        double shareOfDivided = chance.nextBoolean() ? 0 : 0.3;
        return new LeafAmounts(
                units.stream()
                        .filter(unit ->
                                chance.nextDouble() < (isUndivided(unit) ? share : dividedShare(unit, shareOfDivided)))
                        .map(unit -> total("measure", unit.code(), DECEMBER, chance.nextInt(4)))
                        .toList(),
                DECEMBER,
                0);
    }

    private static double dividedShare(Area unit, double share) {
        return unit.level() == AreaLevel.DISTRICT ? share : share / 3;
    }

    private static IndicatorSheet sheet(Indicator asked, SheetSums.Counted counted) {
        return new IndicatorSheet(asked, DECEMBER, INDEX, counted, Optional.empty());
    }

    private static Indicator count() {
        return indicator("population");
    }

    private static Indicator rate() {
        return indicator("adults-with-account");
    }

    private static Indicator surveyed() {
        return indicator("people-covered-by-4g");
    }

    static IntStream rounds() {
        return IntStream.range(0, ROUNDS);
    }
}

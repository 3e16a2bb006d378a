package vn.toancanh.ui.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Surveyed;

/**
 * Says why units are left out of an area's value, in the units in which its coverage is counted: those that are counted and those
 * that gaps leave out are all that are expected.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
record SheetGaps(Indicator indicator, GeographyIndex units, SheetSums sums, SheetSums.Counted counted) {
    /** What a value leaves out, or why there is none; the greatest first. */
    List<Gap> of(int at) {
        return sums.expected[at] == 1
                ? found(at).stream().map(gap -> withReason(gap, at)).toList()
                : found(at);
    }

    /** Says why a unit that is not divided lacks what it was divided by before, or what it is a part of that was counted. */
    private Gap withReason(Gap gap, int at) {
        return switch (gap.kind()) {
            case DENOMINATOR -> gap.since(counted.mergers().apply(units.code(at)));
            case NOT_COUNTED, NUMERATOR -> gap.within(countedAbove(at));
            case NOT_SURVEYED, PARTLY_SURVEYED, ZERO_DENOMINATOR -> gap;
        };
    }

    /** The smallest unit in which one lies, and for which the numerator was counted as a whole. */
    private Optional<Area> countedAbove(int at) {
        return IntStream.iterate(units.parent(at), above -> above >= 0, units::parent)
                .mapToObj(units::area)
                .filter(above -> counted.numerator().has(above.code()))
                .findFirst();
    }

    private List<Gap> found(int at) {
        var gaps = units.holdsUndividedProvince(at) ? ofProvinces(at) : ofSmallest(at);
        return gaps.filter(gap -> gap.units() > 0).sorted(Gap.GREATEST_FIRST).toList();
    }

    /** Why there is no value though all was counted in some units, and what these leave out. */
    List<Gap> ofNothingToDivideBy(int at) {
        int counted = units.holdsUndividedProvince(at)
                ? (int) units.below(at).filter(child -> sums.covered[child] > 0).count()
                : sums.covered[at];
        return Stream.concat(Stream.of(gap(Gap.Kind.ZERO_DENOMINATOR, counted, counted)), of(at).stream())
                .toList();
    }

    private Stream<Gap> ofSmallest(int at) {
        return Stream.of(
                gap(Gap.Kind.NOT_COUNTED, sums.notCounted(at), sums.notCounted(at)),
                gap(Gap.Kind.NUMERATOR, sums.withoutNumerator.units(at), sums.withoutNumerator.missingIn(at)),
                gap(Gap.Kind.DENOMINATOR, sums.withoutDenominator.units(at), sums.withoutDenominator.missingIn(at)),
                gap(Gap.Kind.NOT_SURVEYED, sums.notSurveyed.units(at), sums.notSurveyed.missingIn(at)),
                gap(Gap.Kind.PARTLY_SURVEYED, sums.partly[at], sums.partly[at]));
    }

    /** A province is left out once, for that which leaves out most of its units. */
    private Stream<Gap> ofProvinces(int country) {
        Map<Gap.Kind, Integer> provinces = new EnumMap<>(Gap.Kind.class);
        units.below(country).forEach(province -> {
            var gaps = found(province);
            Stream.concat(
                            gaps.stream().filter(Gap::leavesOut).limit(1),
                            gaps.stream().filter(gap -> !gap.leavesOut()))
                    .forEach(gap -> provinces.merge(gap.kind(), 1, Integer::sum));
        });
        return provinces.entrySet().stream().map(found -> gap(found.getKey(), found.getValue(), found.getValue()));
    }

    private Gap gap(Gap.Kind kind, int units, int missingIn) {
        var formula = indicator.formula();
        var measure =
                switch (kind) {
                    case NOT_COUNTED, NUMERATOR -> formula.numerator();
                    case DENOMINATOR, ZERO_DENOMINATOR -> formula.below().orElse(formula.numerator());
                    case NOT_SURVEYED, PARTLY_SURVEYED ->
                        indicator.surveyed().map(Surveyed::measure).orElse(formula.numerator());
                };
        return new Gap(kind, measure, units, missingIn);
    }
}

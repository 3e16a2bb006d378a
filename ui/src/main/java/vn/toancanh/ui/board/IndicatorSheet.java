package vn.toancanh.ui.board;

import java.util.Optional;
import java.util.OptionalDouble;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;

/**
 * One indicator in one period, for every area: added first, divided last.
 *
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0032-a-register-stands-until-the-next.md
 */
final class IndicatorSheet {
    private final Indicator indicator;
    private final Period period;
    private final GeographyIndex units;
    private final SheetSums sums;
    private final SheetGaps gaps;
    private final SheetSums.Counted counted;
    private final Optional<AreaLevel> estimatedBelow;
    private final int[] wholeChildren;
    private final int[] partlyChildren;
    private final int[] children;

    /** @param estimatedBelow the level below which what is counted is an estimate by its nature */
    IndicatorSheet(
            Indicator indicator,
            Period period,
            GeographyIndex units,
            SheetSums.Counted counted,
            Optional<AreaLevel> estimatedBelow) {
        this.indicator = indicator;
        this.period = period;
        this.units = units;
        this.sums = new SheetSums(units, counted);
        this.gaps = new SheetGaps(indicator, units, sums, counted);
        this.counted = counted;
        this.estimatedBelow = estimatedBelow;
        wholeChildren = units.childrenFor(child -> sums.covered[child] == sums.expected[child]);
        partlyChildren =
                units.childrenFor(child -> sums.covered[child] == sums.expected[child] && sums.partly[child] > 0);
        children = units.childrenFor(child -> true);
    }

    /** What is known of an area; missing where it is not valid in the period or nothing was counted in it. */
    Observation observe(AreaCode area) {
        int at = units.position(area);
        return at < 0 || sums.covered[at] == 0 ? missing(area, at) : observed(area, at);
    }

    /** The value of {@link #observe} alone, for whoever compares many: nobody is asked why another one is missing. */
    OptionalDouble value(AreaCode area) {
        int at = units.position(area);
        return at < 0 || sums.covered[at] == 0 ? OptionalDouble.empty() : value(at);
    }

    /** Whether what stands above the line was made up in some unit of the area. */
    boolean isMadeUpAbove(AreaCode area) {
        int at = units.position(area);
        return at >= 0 && sums.isMadeUpAbove(at);
    }

    /** What makes up an area's number; where there is none, what was counted above the line. */
    Makeup makeup(AreaCode area) {
        int at = units.position(area);
        return at < 0 ? Makeup.NOTHING : sums.makeup(at);
    }

    private Observation observed(AreaCode area, int at) {
        var value = value(at);
        return new Observation(
                indicator.id(),
                area,
                period,
                value,
                value.isEmpty() ? ObservationStatus.MISSING : status(at),
                numerator(at),
                denominator(at),
                otherBelow(at),
                carried(at),
                coverage(at),
                value.isPresent() ? gaps.of(at) : gaps.ofNothingToDivideBy(at),
                sums.simulated[at] > 0 ? Provenance.SIMULATED : Provenance.REAL);
    }

    private OptionalDouble value(int at) {
        return indicator
                .formula()
                .valueOf(measure -> measure.equals(indicator.formula().numerator()) ? numerator(at) : denominator(at));
    }

    private OptionalDouble numerator(int at) {
        return OptionalDouble.of(counted.numerator().inUnit(sums.numerators[at]));
    }

    private OptionalDouble denominator(int at) {
        var below = counted.denominator();
        return below == null ? OptionalDouble.empty() : OptionalDouble.of(below.inUnit(sums.denominators[at]));
    }

    /**
     * So is what rests on a count for a period that ended earlier, be it in one unit, and what is one by its nature. The register
     * of a year is that of its December.
     */
    private ObservationStatus status(int at) {
        var byNature = estimatedBelow
                .filter(level -> units.level(at).compareTo(level) > 0)
                .isPresent();
        var restsOnEarlier = otherBelow(at)
                .filter(below -> below.lastDay().isBefore(period.lastDay()))
                .isPresent();
        return byNature || restsOnEarlier || carried(at).isPresent()
                ? ObservationStatus.ESTIMATED
                : ObservationStatus.NORMAL;
    }

    /** The oldest of its units' denominators, where that was counted for another period. */
    private Optional<Period> otherBelow(int at) {
        return Optional.ofNullable(sums.spansBelow[at]).map(Span::oldest).filter(below -> !below.equals(period));
    }

    private Optional<Carried> carried(int at) {
        return Optional.ofNullable(sums.spansAbove[at])
                .filter(span -> !span.oldest().equals(period))
                .map(span -> new Carried(span.oldest(), span.newest(), carriedShare(at, span)));
    }

    /** Of a total of 0 either all or nothing. */
    private double carriedShare(int at, Span span) {
        if (sums.numerators[at] > 0) {
            return sums.carried[at] / sums.numerators[at];
        }
        return span.newest().equals(period) ? 0 : 1;
    }

    /** A province of which no communes are known does not count as one of them. */
    private Coverage coverage(int at) {
        return units.holdsUndividedProvince(at)
                ? new Coverage(
                        wholeChildren[at],
                        children[at],
                        partlyChildren[at],
                        sums.shareOfPeople(at),
                        Coverage.Parts.PROVINCES,
                        sums.fingerprints[at])
                : new Coverage(
                        sums.covered[at],
                        sums.expected[at],
                        sums.partly[at],
                        sums.shareOfPeople(at),
                        Coverage.Parts.SMALLEST,
                        sums.fingerprints[at]);
    }

    /** What was counted is told though nothing can be said of it yet. */
    private Observation missing(AreaCode area, int at) {
        if (at < 0) {
            return Observations.missing(indicator, area, period, 0);
        }
        var above = sums.countedAbove(at);
        return new Observation(
                indicator.id(),
                area,
                period,
                OptionalDouble.empty(),
                ObservationStatus.MISSING,
                above.isEmpty() ? above : OptionalDouble.of(counted.numerator().inUnit(above.getAsDouble())),
                OptionalDouble.empty(),
                Optional.empty(),
                Optional.empty(),
                coverage(at),
                gaps.of(at),
                sums.isMadeUpAbove(at) ? Provenance.SIMULATED : Provenance.REAL);
    }
}

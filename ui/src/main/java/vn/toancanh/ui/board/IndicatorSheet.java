package vn.toancanh.ui.board;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.period.Period;

/**
 * One indicator in one period, for every area: added first, divided last.
 *
 * <p>A unit is in the sums only where everything that the formula needs was counted in it, so that numerator and
 * denominator always speak of the same units.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
final class IndicatorSheet {
    private final Indicator indicator;
    private final Period period;
    private final GeographyIndex units;
    private final Counted counted;
    private final double[] numerators;
    private final double[] denominators;
    private final double[] peopleCovered;
    private final double[] people;
    private final int[] covered;
    private final int[] expected;
    private final int[] unknownPeople;
    private final int[] simulated;
    private final Period[] oldestBelow;
    private final int[] wholeChildren;
    private final int[] children;

    /**
     * What the formula's measures counted.
     *
     * @param denominator null where the formula has none
     */
    record Counted(LeafAmounts numerator, @Nullable LeafAmounts denominator, LeafAmounts people) {
        /** Whether what stands above or below the line was made up for the unit. */
        boolean isSimulated(AreaCode unit) {
            return numerator.isSimulated(unit) || denominator != null && denominator.isSimulated(unit);
        }

        /** What stands below the line was counted for; null where nothing does. */
        @Nullable
        Period countedBelowFor(AreaCode unit) {
            return denominator == null ? null : denominator.countedFor(unit);
        }
    }

    IndicatorSheet(Indicator indicator, Period period, GeographyIndex units, Counted counted) {
        this.indicator = indicator;
        this.period = period;
        this.units = units;
        this.counted = counted;
        numerators = new double[units.size()];
        denominators = new double[units.size()];
        peopleCovered = new double[units.size()];
        people = new double[units.size()];
        covered = new int[units.size()];
        expected = new int[units.size()];
        unknownPeople = new int[units.size()];
        simulated = new int[units.size()];
        oldestBelow = new Period[units.size()];
        for (int i = 0; i < units.size(); i++) {
            if (units.isLeaf(i)) {
                take(i);
            }
        }
        addUp();
        wholeChildren = units.childrenFor(child -> covered[child] == expected[child]);
        children = units.childrenFor(child -> true);
    }

    /** What is known of an area; missing where it is not valid in the period or nothing was counted in it. */
    Observation observe(AreaCode area) {
        int at = units.position(area);
        return at < 0 || covered[at] == 0 ? missing(area, at) : observed(area, at);
    }

    private void take(int leaf) {
        var code = units.code(leaf);
        var part = counted.numerator().of(code);
        var whole = counted.denominator() == null
                ? OptionalDouble.of(0)
                : counted.denominator().of(code);
        var living = counted.people().of(code);
        expected[leaf] = 1;
        unknownPeople[leaf] = living.isEmpty() ? 1 : 0;
        people[leaf] = living.orElse(0);
        if (part.isPresent() && whole.isPresent()) {
            covered[leaf] = 1;
            numerators[leaf] = part.getAsDouble();
            denominators[leaf] = whole.getAsDouble();
            peopleCovered[leaf] = living.orElse(0);
            simulated[leaf] = counted.isSimulated(code) ? 1 : 0;
            oldestBelow[leaf] = counted.countedBelowFor(code);
        }
    }

    private void addUp() {
        units.addUp(numerators);
        units.addUp(denominators);
        units.addUp(peopleCovered);
        units.addUp(people);
        units.addUp(covered);
        units.addUp(expected);
        units.addUp(unknownPeople);
        units.addUp(simulated);
        units.bringUp(oldestBelow, IndicatorSheet::older);
    }

    private Observation observed(AreaCode area, int at) {
        var numerator = OptionalDouble.of(numerators[at]);
        var denominator = counted.denominator() == null ? OptionalDouble.empty() : OptionalDouble.of(denominators[at]);
        var value = indicator
                .formula()
                .valueOf(measure -> measure.equals(indicator.formula().numerator()) ? numerator : denominator);
        return new Observation(
                indicator.id(),
                area,
                period,
                value,
                value.isEmpty() ? ObservationStatus.MISSING : status(at),
                numerator,
                denominator,
                earlierBelow(at),
                coverage(at),
                simulated[at] > 0 ? Provenance.SIMULATED : Provenance.REAL);
    }

    /** A denominator that was counted for an earlier period, be it in one unit, makes the rate an estimate. */
    private ObservationStatus status(int at) {
        return earlierBelow(at).isPresent() ? ObservationStatus.ESTIMATED : ObservationStatus.NORMAL;
    }

    /** The oldest of its units' denominators, where that was counted for another period. */
    private Optional<Period> earlierBelow(int at) {
        return Optional.ofNullable(oldestBelow[at]).filter(below -> !below.equals(period));
    }

    private static Period older(Period one, Period other) {
        return one.lastDay().isBefore(other.lastDay()) ? one : other;
    }

    /** A province of which no communes are known does not count as one of them. */
    private Coverage coverage(int at) {
        return units.holdsUndividedProvince(at)
                ? new Coverage(wholeChildren[at], children[at], share(at))
                : new Coverage(covered[at], expected[at], share(at));
    }

    private OptionalDouble share(int at) {
        return unknownPeople[at] == 0 && people[at] > 0
                ? OptionalDouble.of(peopleCovered[at] / people[at])
                : OptionalDouble.empty();
    }

    private Observation missing(AreaCode area, int at) {
        return Observations.missing(
                indicator.id(), area, period, at < 0 ? 0 : coverage(at).expected());
    }
}

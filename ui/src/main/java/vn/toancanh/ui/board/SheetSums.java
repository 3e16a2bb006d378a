package vn.toancanh.ui.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * What the measures of one indicator add up to in every unit, in one pass from the smallest units to the country.
 *
 * <p>A unit is in the sums only where everything that the formula needs was counted in it, so that numerator and denominator always
 * speak of the same units. What was reported of a divided unit as a whole stands in place of the sum of its parts, where all that the
 * formula needs is known of the whole unit.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
final class SheetSums {
    private final GeographyIndex units;
    private final Counted counted;
    private final Side above;
    private final Side below;
    final double[] numerators;
    final double[] denominators;
    final double[] peopleCovered;
    final double[] people;
    final int[] covered;
    final int[] expected;
    final int[] unknownPeople;
    final int[] simulated;
    final Period[] oldestBelow;
    private final boolean[] paired;

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
    }

    /** One side of the line, by itself: its sum in a unit is known where all parts were counted. */
    private static final class Side {
        private final @Nullable LeafAmounts amounts;
        private final double[] sums;
        private final int[] known;

        Side(@Nullable LeafAmounts amounts, int units) {
            this.amounts = amounts;
            this.sums = new double[units];
            this.known = new int[units];
        }

        OptionalDouble own(AreaCode unit) {
            return amounts == null ? OptionalDouble.empty() : amounts.of(unit);
        }

        Optional<Makeup.Part> part(AreaCode unit) {
            var countedFor = amounts == null ? null : amounts.countedFor(unit);
            return countedFor == null
                    ? Optional.empty()
                    : Optional.of(new Makeup.Part(unit, countedFor, own(unit).orElseThrow()));
        }

        /** The unit's own amount, or the sum of parts that were all counted; what is not there needs no counting. */
        OptionalDouble whole(int at, int expected) {
            if (amounts == null) {
                return OptionalDouble.of(0);
            }
            return known[at] == expected ? OptionalDouble.of(sums[at]) : OptionalDouble.empty();
        }

        void take(int at, OptionalDouble own, int expected) {
            own.ifPresent(amount -> {
                sums[at] = amount;
                known[at] = expected;
            });
        }

        void bringUp(int at, int parent) {
            sums[parent] += sums[at];
            known[parent] += known[at];
        }
    }

    SheetSums(GeographyIndex units, Counted counted) {
        this.units = units;
        this.counted = counted;
        int size = units.size();
        above = new Side(counted.numerator(), size);
        below = new Side(counted.denominator(), size);
        numerators = new double[size];
        denominators = new double[size];
        peopleCovered = new double[size];
        people = new double[size];
        covered = new int[size];
        expected = new int[size];
        unknownPeople = new int[size];
        simulated = new int[size];
        oldestBelow = new Period[size];
        paired = new boolean[size];
        for (int i = 0; i < size; i++) {
            take(i);
            if (units.parent(i) >= 0) {
                bringUp(i, units.parent(i));
            }
        }
    }

    private void take(int at) {
        var code = units.code(at);
        if (units.isLeaf(at)) {
            var living = counted.people().of(code);
            expected[at] = 1;
            unknownPeople[at] = living.isEmpty() ? 1 : 0;
            people[at] = living.orElse(0);
        }
        var ownAbove = above.own(code);
        var ownBelow = below.own(code);
        above.take(at, ownAbove, expected[at]);
        below.take(at, ownBelow, expected[at]);
        if (ownAbove.isPresent() || ownBelow.isPresent()) {
            pair(at, code);
        }
    }

    private void pair(int at, AreaCode code) {
        var part = above.whole(at, expected[at]);
        var whole = below.whole(at, expected[at]);
        if (part.isEmpty() || whole.isEmpty()) {
            return;
        }
        paired[at] = true;
        numerators[at] = part.getAsDouble();
        denominators[at] = whole.getAsDouble();
        covered[at] = expected[at];
        peopleCovered[at] = people[at];
        if (counted.isSimulated(code)) {
            simulated[at] = 1;
        }
        var countedBelow =
                counted.denominator() == null ? null : counted.denominator().countedFor(code);
        if (countedBelow != null) {
            oldestBelow[at] = countedBelow;
        }
    }

    private void bringUp(int at, int parent) {
        above.bringUp(at, parent);
        below.bringUp(at, parent);
        numerators[parent] += numerators[at];
        denominators[parent] += denominators[at];
        peopleCovered[parent] += peopleCovered[at];
        people[parent] += people[at];
        covered[parent] += covered[at];
        expected[parent] += expected[at];
        unknownPeople[parent] += unknownPeople[at];
        simulated[parent] += simulated[at];
        if (oldestBelow[at] != null) {
            oldestBelow[parent] =
                    oldestBelow[parent] == null ? oldestBelow[at] : older(oldestBelow[parent], oldestBelow[at]);
        }
    }

    /** The units whose own amounts are in an area's sums, in the order of their codes. */
    Makeup makeup(int of) {
        return new Makeup(parts(of, above), parts(of, below));
    }

    /** From the area down: the own amount of a unit stands for all below it, where it is known above and below the line. */
    private List<Makeup.Part> parts(int of, Side side) {
        var isOpen = new boolean[of + 1];
        var isPaired = new boolean[of + 1];
        var parts = new ArrayList<Makeup.Part>();
        for (int i = of; i >= 0; i--) {
            int parent = i == of ? -1 : units.parent(i);
            if (i == of || parent >= 0 && parent <= of && isOpen[parent]) {
                isPaired[i] = paired[i] || i != of && isPaired[parent];
                var part = isPaired[i] ? side.part(units.code(i)) : Optional.<Makeup.Part>empty();
                part.ifPresent(parts::add);
                isOpen[i] = part.isEmpty();
            }
        }
        parts.sort(Comparator.comparing(Makeup.Part::unit));
        return parts;
    }

    private static Period older(Period one, Period other) {
        return one.lastDay().isBefore(other.lastDay()) ? one : other;
    }
}

package vn.toancanh.ui.board;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Merger;
import vn.toancanh.config.period.Period;

/**
 * What the measures of one indicator add up to in every unit, in one pass from the smallest units to the country.
 *
 * <p>A unit is in the sums only where everything that the formula needs was counted in it, so that numerator and denominator always
 * speak of the same units; of a unit of which too little was looked at, only that part. What was reported of a divided unit as a
 * whole stands in place of the sum of its parts, where all that the formula needs is known of the whole unit.
 *
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0032-a-register-stands-until-the-next.md
 */
final class SheetSums {
    private final GeographyIndex units;
    private final Counted counted;
    private final SheetSide above;
    private final SheetSide below;
    private final SheetSide surveyed;
    private final SheetSide people;
    final double[] numerators;
    final double[] denominators;
    private final CoveredPeople coveredPeople;
    final int[] covered;
    final int[] expected;
    final long[] fingerprints;
    final int[] simulated;
    final double[] carried;
    final @Nullable Span[] spansAbove;
    final @Nullable Span[] spansBelow;
    final int[] partly;
    final LeftOut withoutNumerator;
    final LeftOut withoutDenominator;
    final LeftOut notSurveyed;
    private final BitSet paired = new BitSet();
    private final BitSet inPart = new BitSet();

    /**
     * What the formula's measures counted, as known in a period.
     *
     * @param denominator null where the formula has none
     * @param surveyed how much was looked at; null where nothing says so
     * @param leastSurveyed the share of the denominator from which a unit is taken as whole
     * @param mergers since which one the latest denominator of a unit is not its own any more; takes time, so it is asked of what is told alone
     */
    record Counted(
            Period period,
            LeafAmounts numerator,
            @Nullable LeafAmounts denominator,
            @Nullable LeafAmounts surveyed,
            double leastSurveyed,
            LeafAmounts people,
            Function<AreaCode, Optional<Merger>> mergers) {}

    SheetSums(GeographyIndex units, Counted counted) {
        this.units = units;
        this.counted = counted;
        int size = units.size();
        above = new SheetSide(counted.numerator(), counted.period(), size);
        below = new SheetSide(counted.denominator(), counted.period(), size);
        surveyed = new SheetSide(counted.surveyed(), counted.period(), size);
        people = new SheetSide(counted.people(), counted.period(), size);
        numerators = new double[size];
        denominators = new double[size];
        coveredPeople = new CoveredPeople(people, size);
        covered = new int[size];
        expected = new int[size];
        fingerprints = new long[size];
        simulated = new int[size];
        carried = new double[size];
        spansAbove = new Span[size];
        spansBelow = new Span[size];
        partly = new int[size];
        withoutNumerator = new LeftOut(size);
        withoutDenominator = new LeftOut(size);
        notSurveyed = new LeftOut(size);
        for (int i = 0; i < size; i++) {
            take(i);
            if (covered[i] == expected[i] && partly[i] == 0) {
                coveredPeople.takeAll(i, expected[i]);
            }
            if (units.parent(i) >= 0) {
                bringUp(i, units.parent(i));
            }
        }
    }

    private void take(int at) {
        var code = units.code(at);
        if (units.isLeaf(at)) {
            expected[at] = 1;
        }
        people.take(at, code, expected[at]);
        boolean isAbove = above.take(at, code, expected[at]);
        boolean isBelow = below.take(at, code, expected[at]);
        surveyed.take(at, code, expected[at]);
        if (isAbove || isBelow) {
            pair(at);
        }
    }

    private void pair(int at) {
        var part = above.whole(at, expected[at]);
        var whole = below.whole(at, expected[at]);
        withoutNumerator.put(at, part.isEmpty() ? leftOut(at) : 0, expected[at] - above.known(at));
        withoutDenominator.put(at, whole.isEmpty() ? leftOut(at) : 0, expected[at] - below.known(at));
        notSurveyed.put(at, 0, 0);
        if (part.isEmpty() || whole.isEmpty()) {
            return;
        }
        var lookedAt = tooLittle(at, whole.getAsDouble());
        if (lookedAt.isPresent() && lookedAt.getAsDouble() == 0) {
            notSurveyed.put(at, leftOut(at), leftOut(at));
            return;
        }
        numerators[at] = part.getAsDouble();
        carried[at] = above.earlier(at);
        spansAbove[at] = above.span(at);
        paired.set(at);
        covered[at] = expected[at];
        fingerprints[at] = units.fingerprint(at);
        simulated[at] = above.isMadeUp(at) || below.isMadeUp(at) ? 1 : 0;
        lookedAt.ifPresentOrElse(
                amount -> divideByPart(at, amount, whole.getAsDouble()), () -> divideByWhole(at, whole.getAsDouble()));
    }

    /** In how many undivided units it is not known what the formula needs, or is known only of a unit that they lie in. */
    private int leftOut(int at) {
        return expected[at] - covered[at];
    }

    /** In how many undivided units neither side of the line is known, nor of a unit that they lie in. */
    int notCounted(int at) {
        return leftOut(at) - withoutNumerator.units(at) - withoutDenominator.units(at) - notSurveyed.units(at);
    }

    /** What was looked at of a unit, where that is less than what makes it a whole. */
    private OptionalDouble tooLittle(int at, double whole) {
        var lookedAt = counted.surveyed() == null ? OptionalDouble.empty() : surveyed.whole(at, expected[at]);
        return lookedAt.isPresent() && lookedAt.getAsDouble() < counted.leastSurveyed() * whole
                ? lookedAt
                : OptionalDouble.empty();
    }

    private void divideByWhole(int at, double whole) {
        denominators[at] = whole;
        coveredPeople.take(at, expected[at], 1, 1);
        spansBelow[at] = below.span(at);
        partly[at] = 0;
    }

    /** What was not looked at is on neither side of the line. */
    private void divideByPart(int at, double lookedAt, double whole) {
        denominators[at] = lookedAt;
        coveredPeople.take(at, expected[at], lookedAt, whole);
        spansBelow[at] = surveyed.span(at);
        partly[at] = expected[at];
        inPart.set(at);
    }

    private void bringUp(int at, int parent) {
        above.bringUp(at, parent);
        below.bringUp(at, parent);
        surveyed.bringUp(at, parent);
        people.bringUp(at, parent);
        numerators[parent] += numerators[at];
        denominators[parent] += denominators[at];
        coveredPeople.bringUp(at, parent);
        covered[parent] += covered[at];
        fingerprints[parent] += fingerprints[at];
        expected[parent] += expected[at];
        partly[parent] += partly[at];
        withoutNumerator.bringUp(at, parent);
        withoutDenominator.bringUp(at, parent);
        notSurveyed.bringUp(at, parent);
        simulated[parent] += simulated[at];
        carried[parent] += carried[at];
        spansAbove[parent] = Span.joined(spansAbove[parent], spansAbove[at]);
        spansBelow[parent] = Span.joined(spansBelow[parent], spansBelow[at]);
    }

    /** All that was counted above the line in a unit, be it without what stands below. */
    OptionalDouble countedAbove(int at) {
        return above.known(at) == 0 ? OptionalDouble.empty() : OptionalDouble.of(above.sum(at));
    }

    /** Whether anything that was counted above the line in a unit was made up. */
    boolean isMadeUpAbove(int at) {
        return above.isMadeUp(at);
    }

    /** The share of the people who live where both sides are known; empty where that cannot be told. */
    OptionalDouble shareOfPeople(int at) {
        return coveredPeople.share(at, expected[at]);
    }

    /** The units whose own amounts are in an area's sums; without a sum, those that were counted above the line. */
    Makeup makeup(int of) {
        var walk = new SheetWalk(units, paired, inPart);
        return covered[of] == 0
                ? new Makeup(walk.unpaired(of, above), List.of())
                : new Makeup(walk.parts(of, above, above), walk.parts(of, below, surveyed));
    }
}

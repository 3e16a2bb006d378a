package vn.toancanh.ui.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 * <p>Decisions: docs/decisions/0010-the-board-divides-covered-sums.md, 0032-a-register-stands-until-the-next.md
 */
final class SheetSums {
    private final GeographyIndex units;
    private final Counted counted;
    private final SheetSide above;
    private final SheetSide below;
    final double[] numerators;
    final double[] denominators;
    final double[] peopleCovered;
    final double[] people;
    final int[] covered;
    final int[] expected;
    final int[] unknownPeople;
    final int[] simulated;
    final double[] carried;
    final @Nullable Span[] spansAbove;
    final @Nullable Span[] spansBelow;
    private final boolean[] paired;

    /**
     * What the formula's measures counted, as known in a period.
     *
     * @param denominator null where the formula has none
     */
    record Counted(
            Period period, LeafAmounts numerator, @Nullable LeafAmounts denominator, LeafAmounts people) {
        /** Whether what stands above or below the line was made up for the unit. */
        boolean isSimulated(AreaCode unit) {
            return numerator.isSimulated(unit) || denominator != null && denominator.isSimulated(unit);
        }
    }

    SheetSums(GeographyIndex units, Counted counted) {
        this.units = units;
        this.counted = counted;
        int size = units.size();
        above = new SheetSide(counted.numerator(), counted.period(), size);
        below = new SheetSide(counted.denominator(), counted.period(), size);
        numerators = new double[size];
        denominators = new double[size];
        peopleCovered = new double[size];
        people = new double[size];
        covered = new int[size];
        expected = new int[size];
        unknownPeople = new int[size];
        simulated = new int[size];
        carried = new double[size];
        spansAbove = new Span[size];
        spansBelow = new Span[size];
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
        boolean isAbove = above.take(at, code, expected[at]);
        boolean isBelow = below.take(at, code, expected[at]);
        if (isAbove || isBelow) {
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
        spansAbove[at] = above.span(at);
        spansBelow[at] = below.span(at);
        carried[at] = above.earlier(at);
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
        carried[parent] += carried[at];
        spansAbove[parent] = Span.joined(spansAbove[parent], spansAbove[at]);
        spansBelow[parent] = Span.joined(spansBelow[parent], spansBelow[at]);
    }

    /** The units whose own amounts are in an area's sums, in the order of their codes. */
    Makeup makeup(int of) {
        return new Makeup(parts(of, above), parts(of, below));
    }

    /** From the area down: the own amount of a unit stands for all below it, where it is known above and below the line. */
    private List<Makeup.Part> parts(int of, SheetSide side) {
        var isOpen = new boolean[of + 1];
        var isPaired = new boolean[of + 1];
        var parts = new ArrayList<Makeup.Part>();
        for (int i = of; i >= 0; i--) {
            int parent = i == of ? -1 : units.parent(i);
            if (i == of || parent >= 0 && parent <= of && isOpen[parent]) {
                isPaired[i] = paired[i] || i != of && isPaired[parent];
                var part = isPaired[i] ? side.part(i, units.code(i)) : Optional.<Makeup.Part>empty();
                part.ifPresent(parts::add);
                isOpen[i] = part.isEmpty();
            }
        }
        parts.sort(Comparator.comparing(Makeup.Part::unit));
        return parts;
    }
}

package vn.toancanh.ui.board;

import java.util.BitSet;
import java.util.OptionalDouble;

/**
 * How many people live where a value speaks, unit by unit, and where nobody can tell: people who are known of a divided unit as a
 * whole only live in all of its parts together, and in none of them for certain.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
final class CoveredPeople {
    private final SheetSide people;
    private final double[] covered;
    private final BitSet unknown = new BitSet();

    /** @param people who live in each unit, brought up by whoever made them */
    CoveredPeople(SheetSide people, int units) {
        this.people = people;
        this.covered = new double[units];
    }

    /**
     * A value speaks for a part of the unit by itself.
     *
     * @param expected of how many undivided units it consists
     * @param spokenFor the part, of the same kind as the whole
     */
    void take(int at, int expected, double spokenFor, double whole) {
        covered[at] = people.sum(at) * spokenFor / whole;
        unknown.set(at, people.whole(at, expected).isEmpty());
    }

    /** A value speaks for all that lies in the unit, and so for all of its people, in whichever part of it these live. */
    void takeAll(int at, int expected) {
        people.whole(at, expected).ifPresent(all -> {
            covered[at] = all;
            unknown.clear(at);
        });
    }

    void bringUp(int at, int parent) {
        covered[parent] += covered[at];
        if (unknown.get(at)) {
            unknown.set(parent);
        }
    }

    /** The share of the people; empty where those of some unit are unknown that would have to be known, or nobody lives. */
    OptionalDouble share(int at, int expected) {
        var living = people.whole(at, expected);
        return living.isPresent() && living.getAsDouble() > 0 && !unknown.get(at)
                ? OptionalDouble.of(covered[at] / living.getAsDouble())
                : OptionalDouble.empty();
    }
}

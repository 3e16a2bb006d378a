package vn.toancanh.ui.board;

import java.util.OptionalDouble;

/**
 * How much of an area a value speaks for.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 *
 * @param counted units that are in the value: the smallest ones, or, in a country with provinces of which no lower units are
 *     known, the provinces that are in the value as a whole
 * @param expected how many of these there are
 * @param partly how many of the counted ones are in the value with a part of themselves alone, since less of them was looked at
 * @param share of the population that lives in the counted ones, or in the part of them that was looked at, 0 to 1; empty where the
 *     population of some is unknown that would have to be known
 * @param parts which units these are
 * @param fingerprint one number of all counted smallest units together: another where others were counted
 */
public record Coverage(int counted, int expected, int partly, OptionalDouble share, Parts parts, long fingerprint) {
    private static final double SAME_SHARE = 0.001;
    private static final double REPRESENTATIVE_SHARE = 0.95;
    private static final double HALF = 0.5;

    /** The units that coverage is counted in. */
    public enum Parts {
        SMALLEST,
        PROVINCES
    }

    public boolean isComplete() {
        return counted == expected && partly == 0;
    }

    /**
     * Whether a value may be judged and ranked as if it spoke for all: it speaks for 95 of 100 people or, where these are not known,
     * units.
     */
    public boolean isRepresentative() {
        return spoken() >= REPRESENTATIVE_SHARE;
    }

    /**
     * Whether a value may be drawn as if it were that of the area: it speaks for half of the people or, where these are not known,
     * units.
     */
    public boolean isOfHalf() {
        return spoken() >= HALF;
    }

    /** The part that a value speaks for, 0 to 1. */
    double spoken() {
        return expected == 0 ? 0 : share.orElse((double) (counted - partly) / expected);
    }

    /**
     * Whether it speaks for the same part, as far as can be told: all of both, into however many units the area was divided, or the
     * same units, in which as many of the people live.
     */
    public boolean isOfTheSame(Coverage other) {
        return isComplete() && other.isComplete() || isOfTheSameUnits(other);
    }

    private boolean isOfTheSameUnits(Coverage other) {
        return parts == other.parts
                && counted == other.counted
                && expected == other.expected
                && partly == other.partly
                && fingerprint == other.fingerprint
                && Math.abs(share.orElse(1) - other.share.orElse(1)) < SAME_SHARE;
    }
}

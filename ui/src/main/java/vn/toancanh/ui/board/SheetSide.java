package vn.toancanh.ui.board;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * One side of the line, by itself: its sum in a unit is known where all parts were counted. A unit's own amount stands in place of
 * the sum of its parts, unless all of these were counted anew since.
 */
final class SheetSide {
    private final @Nullable LeafAmounts amounts;
    private final double[] sums;
    private final Period period;
    private final double[] earlier;
    private final int[] known;
    private final @Nullable Span[] spans;
    private final BitSet own = new BitSet();
    private final BitSet madeUp = new BitSet();

    /** @param amounts null where the formula has no such side: what is not there needs no counting */
    SheetSide(@Nullable LeafAmounts amounts, Period period, int units) {
        this.amounts = amounts;
        this.period = period;
        this.earlier = new double[units];
        this.sums = new double[units];
        this.known = new int[units];
        this.spans = new Span[units];
    }

    /** Whether the unit's own amount is taken. */
    boolean take(int at, AreaCode unit, int expected) {
        var countedFor = amounts == null ? null : amounts.countedFor(unit);
        if (amounts == null || countedFor == null || isOutdated(at, countedFor, expected)) {
            return false;
        }
        sums[at] = amounts.of(unit).orElseThrow();
        earlier[at] = countedFor.equals(period) ? 0 : sums[at];
        known[at] = expected;
        spans[at] = Span.of(countedFor);
        own.set(at);
        madeUp.set(at, amounts.isSimulated(unit));
        return true;
    }

    private boolean isOutdated(int at, Period countedFor, int expected) {
        var parts = spans[at];
        return parts != null && known[at] == expected && parts.isAllAfter(countedFor);
    }

    /** In how many undivided units it is known. */
    int known(int at) {
        return known[at];
    }

    /** What is known of the unit, be it of some of its parts. */
    double sum(int at) {
        return sums[at];
    }

    void bringUp(int at, int parent) {
        sums[parent] += sums[at];
        earlier[parent] += earlier[at];
        known[parent] += known[at];
        spans[parent] = Span.joined(spans[parent], spans[at]);
        if (madeUp.get(at)) {
            madeUp.set(parent);
        }
    }

    /** The unit's own amount, or the sum of parts that were all counted. */
    OptionalDouble whole(int at, int expected) {
        if (amounts == null) {
            return OptionalDouble.of(0);
        }
        return known[at] == expected ? OptionalDouble.of(sums[at]) : OptionalDouble.empty();
    }

    /** For which periods what is known of the unit was counted. */
    @Nullable
    Span span(int at) {
        return spans[at];
    }

    /** How much of the unit's sum was counted for other periods than that of the sheet. */
    double earlier(int at) {
        return earlier[at];
    }

    /** Whether what is known of the unit was made up, be it in one of its parts. */
    boolean isMadeUp(int at) {
        return madeUp.get(at);
    }

    /** What the unit's own amount is made up of, where it was taken. */
    List<Makeup.Part> parts(int at, AreaCode unit) {
        return amounts == null || !own.get(at) ? List.of() : amounts.parts(unit);
    }
}

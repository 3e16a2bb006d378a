package vn.toancanh.ui.board;

import java.util.Comparator;
import java.util.Optional;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Merger;
import vn.toancanh.config.indicator.MeasureId;

/**
 * Why units of an area are not in its value, or not as a whole.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 *
 * <p>The units of all gaps that {@linkplain #leavesOut leave units out} and those counted in the value are all that are expected.
 *
 * @param measure what is missing
 * @param units how many units of the area it concerns, in the units in which coverage is counted: a province, which counts as a
 *     whole, is left out for that which leaves out most of its communes
 * @param missingIn in how many of these it is missing: fewer where something is known of a district as a whole only, which one of its
 *     communes then leaves out with all others
 * @param since the merger since which an earlier count is not that of the unit any more, of one that is not divided
 * @param within the larger unit for which, as a whole alone, it was counted, of one that is not divided
 */
public record Gap(
        Kind kind, MeasureId measure, int units, int missingIn, Optional<Merger> since, Optional<Area> within) {
    /** Why there is no value though all was counted, then that which leaves out most before what leaves out less. */
    public static final Comparator<Gap> GREATEST_FIRST = Comparator.<Gap, Boolean>comparing(
                    gap -> gap.kind() != Kind.ZERO_DENOMINATOR)
            .thenComparing(Comparator.comparingInt(Gap::units).reversed())
            .thenComparing(Gap::kind);

    public Gap {
        if (missingIn < 0 || missingIn > units) {
            throw new IllegalArgumentException(
                    "Cannot leave out %d units for want of %s in %d of them: accepted are 0 to %d"
                            .formatted(units, measure, missingIn, units));
        }
    }

    /** Of which no merger is the reason, or of several units. */
    public Gap(Kind kind, MeasureId measure, int units, int missingIn) {
        this(kind, measure, units, missingIn, Optional.empty(), Optional.empty());
    }

    /** Of units each of which lacks it. */
    public Gap(Kind kind, MeasureId measure, int units) {
        this(kind, measure, units, units);
    }

    Gap since(Optional<Merger> merger) {
        return new Gap(kind, measure, units, missingIn, merger, within);
    }

    Gap within(Optional<Area> whole) {
        return new Gap(kind, measure, units, missingIn, since, whole);
    }

    /** What is missing. */
    public enum Kind {
        /** Nothing was counted, and nothing that it would be divided by is known. */
        NOT_COUNTED("not-counted"),
        /** What stands below the line is known, and nothing above it was counted. */
        NUMERATOR("numerator"),
        /** Something was counted above the line, and what it would be divided by is not known. */
        DENOMINATOR("denominator"),
        /** What was delivered looked at nobody, so that its nought says nothing. */
        NOT_SURVEYED("not-surveyed"),
        /** Too little was looked at to speak for the whole: the value speaks for that part alone. */
        PARTLY_SURVEYED("partly-surveyed"),
        /** All was counted, and there is nothing to divide by. */
        ZERO_DENOMINATOR("zero-denominator");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** As answers write it, and keys of words. */
        public String id() {
            return id;
        }
    }

    /** Whether the units are not in the value at all. */
    public boolean leavesOut() {
        return switch (kind) {
            case NOT_COUNTED, NUMERATOR, DENOMINATOR, NOT_SURVEYED -> true;
            case PARTLY_SURVEYED, ZERO_DENOMINATOR -> false;
        };
    }

    /** Whether units are left out that lack nothing themselves. */
    public boolean reachesFurther() {
        return missingIn < units;
    }
}

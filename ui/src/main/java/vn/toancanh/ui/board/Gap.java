package vn.toancanh.ui.board;

import vn.toancanh.config.indicator.MeasureId;

/**
 * Why units of an area are not in its value, or not as a whole.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 *
 * @param measure what is missing there
 * @param units in how many undivided units of the area
 */
public record Gap(Kind kind, MeasureId measure, int units) {
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

    /** Whether the unit is there but for what it would be divided by, or was looked at: what a count of units does not tell. */
    public boolean isOfWhatWasDelivered() {
        return kind != Kind.NOT_COUNTED && kind != Kind.NUMERATOR;
    }
}

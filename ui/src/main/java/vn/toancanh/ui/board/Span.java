package vn.toancanh.ui.board;

import org.jspecify.annotations.Nullable;
import vn.toancanh.config.period.Period;

/** The first and the last of the periods for which the units in a sum were counted. */
record Span(Period oldest, Period newest) {
    static Span of(Period period) {
        return new Span(period, period);
    }

    /** Both together; null where there is neither. */
    static @Nullable Span joined(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null || one.equals(other)) {
            return one == null ? other : one;
        }
        return new Span(
                one.oldest.lastDay().isAfter(other.oldest.lastDay()) ? other.oldest : one.oldest,
                one.newest.lastDay().isBefore(other.newest.lastDay()) ? other.newest : one.newest);
    }

    boolean isAllAfter(Period period) {
        return oldest.lastDay().isAfter(period.lastDay());
    }
}

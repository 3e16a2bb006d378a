package vn.toancanh.lake.diff;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.lake.table.TotalRow;

/** One total that two releases do not show alike; at least one of them has it. */
public record TotalChange(Optional<TotalRow> before, Optional<TotalRow> after) {

    static final Comparator<TotalChange> IN_ORDER = Comparator.comparing(
                    (TotalChange change) -> change.one().feed())
            .thenComparing(change -> change.one().timePeriod())
            .thenComparing(change -> change.one().measure())
            .thenComparing(change -> change.one().breakdown())
            .thenComparing(change -> change.one().refArea());

    public TotalChange {
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("Cannot tell a change of no total: one before or after is accepted");
        }
    }

    /** Either of the two, for what both have in common: feed, measure, breakdown, area and period. */
    public TotalRow one() {
        return Stream.of(before, after).flatMap(Optional::stream).findFirst().orElseThrow();
    }
}

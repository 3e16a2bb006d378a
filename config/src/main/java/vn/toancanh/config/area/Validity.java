package vn.toancanh.config.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something holds, both ends included; open where no last day is known. */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    public Validity {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Cannot be valid from %s to %s: the last day lies before the first".formatted(from, until));
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Validity other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }

    /** The same, ended on the day before the given one. */
    public Validity endedBefore(LocalDate day) {
        return new Validity(from, day.minusDays(1));
    }

    /** From the earlier first day to the later last day of both. */
    public Validity joinedWith(Validity other) {
        var first = from.isBefore(other.from) ? from : other.from;
        var last = until == null || other.until == null ? null : until.isAfter(other.until) ? until : other.until;
        return new Validity(first, last);
    }
}

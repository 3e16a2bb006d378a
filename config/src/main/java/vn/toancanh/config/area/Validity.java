package vn.toancanh.config.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something holds, both ends included; open where no last day is known. */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    /** The day on which districts ended and 63 provinces became 34. */
    public static final LocalDate REORGANISATION = LocalDate.of(2025, 7, 1);

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

    /** The same, begun on the given day where that is earlier. */
    public Validity reachingBackTo(LocalDate day) {
        return day.isBefore(from) ? new Validity(day, until) : this;
    }

    /**
     * The days on which a unit list of a given first day holds if nobody says how long: a list from before the
     * reorganisation of 2025-07-01 until the day before it, a later one until further notice.
     */
    public static Validity ofListFrom(LocalDate from) {
        return new Validity(from, from.isBefore(REORGANISATION) ? REORGANISATION.minusDays(1) : null);
    }
}

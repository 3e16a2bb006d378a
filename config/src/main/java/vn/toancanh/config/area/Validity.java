package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        return !day.isBefore(from) && !hasEndedBefore(day);
    }

    public boolean overlaps(Validity other) {
        return !hasEndedBefore(other.from) && !other.hasEndedBefore(from);
    }

    /** The days of both; empty where they share none. */
    public Optional<Validity> sharedWith(Validity other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var later = from.isBefore(other.from) ? other.from : from;
        return Optional.of(
                new Validity(later, other.until != null && !hasEndedBefore(other.until) ? other.until : until));
    }

    /** The days that are none of the other's, in their order: up to one part before it and one after it. */
    public List<Validity> outside(Validity other) {
        var parts = new ArrayList<Validity>(2);
        if (from.isBefore(other.from)) {
            parts.add(hasEndedBefore(other.from) ? this : new Validity(from, other.from.minusDays(1)));
        }
        if (other.until != null && (until == null || until.isAfter(other.until))) {
            parts.add(other.hasEndedBefore(from) ? this : new Validity(other.until.plusDays(1), until));
        }
        return parts;
    }

    /** Whether the other begins on the day after the last one of this. */
    boolean isFollowedAtOnceBy(Validity other) {
        return until != null && until.plusDays(1).equals(other.from);
    }

    /** Such as "from 2019-01-01 to 2025-06-30", or "from 2025-07-01 on". */
    public String inWords() {
        return "from " + from + (until == null ? " on" : " to " + until);
    }

    private boolean hasEndedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }

    /**
     * The days on which a unit list of a given first day holds if nobody says how long: a list from before the
     * reorganisation of 2025-07-01 until the day before it, a later one until further notice.
     */
    public static Validity ofListFrom(LocalDate from) {
        return new Validity(from, from.isBefore(REORGANISATION) ? REORGANISATION.minusDays(1) : null);
    }
}

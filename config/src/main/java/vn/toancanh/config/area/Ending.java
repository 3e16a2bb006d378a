package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The end of a unit, which lists from before it did not foresee; a list whose first day is later may name the code again.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param into the unit into which it went as a whole, which has been another one since; empty where it was divided, or nobody says
 * @param why the resolution that ended it
 */
public record Ending(AreaCode code, LocalDate lastDay, Optional<AreaCode> into, String why) {
    public Ending {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Cannot end %s on %s without a reason".formatted(code, lastDay));
        }
    }

    /** The first day on which the unit is not there any more. */
    public LocalDate dayAfter() {
        return lastDay.plusDays(1);
    }
}

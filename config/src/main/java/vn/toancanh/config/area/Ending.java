package vn.toancanh.config.area;

import java.time.LocalDate;

/**
 * The end of a unit, which lists from before it did not foresee; a list whose first day is later may name the code again.
 *
 * <p>Decision: docs/decisions/0008-unit-lists-are-laid-over-one-another.md
 *
 * @param why the resolution that ended it
 */
public record Ending(AreaCode code, LocalDate lastDay, String why) {
    public Ending {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Cannot end %s on %s without a reason".formatted(code, lastDay));
        }
    }
}

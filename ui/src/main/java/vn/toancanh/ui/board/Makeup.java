package vn.toancanh.ui.board;

import java.util.List;
import java.util.Optional;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * The units whose own amounts make up a number: added up, they are its numerator and denominator.
 *
 * @param below none for a count
 */
public record Makeup(List<Part> above, List<Part> below) {
    /** Of a number that is not known. */
    static final Makeup NOTHING = new Makeup(List.of(), List.of());

    public Makeup {
        above = List.copyOf(above);
        below = List.copyOf(below);
    }

    /**
     * What was counted for one unit, and for which period.
     *
     * @param formerly the period at whose end the unit was a part of one that is known as a whole alone; empty for a unit of the
     *     number's own period
     */
    public record Part(AreaCode unit, Period countedFor, double amount, Optional<Period> formerly) {
        Part(AreaCode unit, Period countedFor, double amount) {
            this(unit, countedFor, amount, Optional.empty());
        }
    }
}

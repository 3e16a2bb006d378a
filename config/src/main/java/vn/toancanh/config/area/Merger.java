package vn.toancanh.config.area;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of units since which another one is not what it was, or nobody can say that it is.
 *
 * @param lastDay the last day on which the ended ones were there
 * @param ended by their codes
 */
public record Merger(LocalDate lastDay, List<Area> ended, Into into) {
    public Merger {
        ended = List.copyOf(ended);
    }

    /** Where the ended units went. */
    public enum Into {
        /** Into the one that is spoken of, as endings say, and nothing else changed of it. */
        IT,
        /** Into the one that is spoken of, as endings say, but more changed of it on that day, or may have. */
        UNCLEAR,
        /** Nobody says where: it may be any that stood beside them. */
        UNTOLD
    }
}

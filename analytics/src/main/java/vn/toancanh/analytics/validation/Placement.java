package vn.toancanh.analytics.validation;

import vn.toancanh.config.area.AreaCode;

/** Where a row belongs, or why nobody can say. */
sealed interface Placement {
    /** In one undivided unit. */
    record Placed(AreaCode area, MatchedBy matchedBy) implements Placement {}

    /**
     * Nowhere.
     *
     * @param column the column that does not fit, as a role in words
     * @param reason what was found, and what would be accepted
     */
    record Unplaced(String column, String value, String reason) implements Placement {}
}

package vn.toancanh.config.feed;

/** What an empty field means. */
public enum Blank {
    /** A mistake: the row is rejected. */
    REFUSED,
    /** None there: nought. */
    ZERO,
    /** Not counted: left empty. */
    EMPTY
}

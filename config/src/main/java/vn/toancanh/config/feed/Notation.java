package vn.toancanh.config.feed;

/** How a feed's numbers are written. */
public enum Notation {
    /** {@code 1234.5}. */
    PLAIN,
    /** {@code 1.234,5}, as in Viet Nam. */
    VI
}

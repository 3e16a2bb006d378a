package vn.toancanh.config.feed;

/** Whether a delivery may leave a column out. */
public enum Presence {
    REQUIRED,
    OPTIONAL
}

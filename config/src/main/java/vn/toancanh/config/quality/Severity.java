package vn.toancanh.config.quality;

/** What follows from a check that is not passed. */
public enum Severity {
    /** It is told, and nothing else. */
    WARN,
    /** The delivery is not counted. */
    REFUSE
}

package vn.toancanh.analytics.validation;

/** On what evidence a row was placed. */
public enum MatchedBy {
    CODE,
    /** By its name within its district, whichever way the tone is written. */
    NAME,
    /** By a recorded decision on how a name is written. */
    VARIANT,
    /** By the boundaries around the point that it gives. */
    GEOMETRY
}

package vn.toancanh.config.target;

/** Where a promise stands. */
public enum Standing {
    MET,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    NO_DATA
}

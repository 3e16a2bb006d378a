package vn.toancanh.lake.table;

/** Whether a table follows the releases or outlives them. */
public enum Kept {
    /** Read as of a release; what was written and not published is dropped when the next run begins. */
    RELEASED,
    /** A record of what happened, which no release takes back. */
    HISTORY
}

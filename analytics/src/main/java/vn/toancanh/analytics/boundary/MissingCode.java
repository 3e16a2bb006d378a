package vn.toancanh.analytics.boundary;

/** What becomes of a feature that gives no code. */
public enum MissingCode {
    /** It is a mistake of the file, told with the unit that its name would fit. */
    REFUSED,
    /** It draws the one unit that its name fits; a name that fits none or several is a mistake. */
    MATCHED_BY_NAME
}

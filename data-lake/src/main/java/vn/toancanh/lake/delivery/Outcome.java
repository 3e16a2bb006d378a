package vn.toancanh.lake.delivery;

/** What came of a delivery. */
public enum Outcome {
    /** It is counted in the release that the run published. */
    PUBLISHED,
    /** It was not let in as a whole; the release stayed as it was. */
    REFUSED,
    /** A later delivery for the same feed, provider and period came before it was counted. */
    SUPERSEDED,
    /** It is held against a period for which others had delivered, too, and stays pending until these have. */
    WAITING
}

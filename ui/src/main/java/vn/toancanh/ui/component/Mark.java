package vn.toancanh.ui.component;

/** Something that must be told beside a number; each is a fact of its own. */
public enum Mark {
    /** Made up for a demonstration. */
    SIMULATED,
    /** Divided by what was counted for an earlier period. */
    ESTIMATED
}

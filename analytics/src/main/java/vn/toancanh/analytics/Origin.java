package vn.toancanh.analytics;

/** Whether a file was measured in the real province or made up for a demonstration. */
public enum Origin {
    REAL,
    /** Counts only where nothing real was delivered, and is marked wherever it is shown. */
    SIMULATED
}

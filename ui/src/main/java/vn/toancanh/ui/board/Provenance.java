package vn.toancanh.ui.board;

/** Whether a number was measured in the real province or made up for a demonstration. */
public enum Provenance {
    REAL,
    SIMULATED
}

package vn.toancanh.ui.map;

/** How a value came about, as far as a reader must be told beside the value itself. */
public enum Mark {
    MEASURED,
    ESTIMATED,
    SIMULATED
}

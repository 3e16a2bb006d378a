package vn.toancanh.ui.board;

/** How an observed value came about, with the letter that SDMX gives it. */
public enum ObservationStatus {
    NORMAL("A"),
    ESTIMATED("E"),
    MISSING("O");

    private final String code;

    ObservationStatus(String code) {
        this.code = code;
    }

    /** The SDMX letter. */
    public String code() {
        return code;
    }
}

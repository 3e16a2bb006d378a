package vn.toancanh.config.period;

/** How often a value is due, with the letter that SDMX gives it. */
public enum Frequency {
    ANNUAL("A", 1),
    QUARTERLY("Q", 4),
    MONTHLY("M", 12);

    private final String code;
    private final int perYear;

    Frequency(String code, int perYear) {
        this.code = code;
        this.perYear = perYear;
    }

    /** The SDMX letter. */
    public String code() {
        return code;
    }

    public int perYear() {
        return perYear;
    }
}

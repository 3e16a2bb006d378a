package vn.toancanh.config.period;

/** How often a value is due. */
public enum Frequency {
    ANNUAL(1),
    QUARTERLY(4),
    MONTHLY(12);

    private final int perYear;

    Frequency(int perYear) {
        this.perYear = perYear;
    }

    public int perYear() {
        return perYear;
    }
}

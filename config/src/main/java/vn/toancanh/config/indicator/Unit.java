package vn.toancanh.config.indicator;

import vn.toancanh.config.Label;

/** What a number counts, with the words that a screen shows. */
public enum Unit {
    PERSON("người", "people", 0),
    HOUSEHOLD("hộ", "households", 0),
    DOSSIER("hồ sơ", "dossiers", 0),
    PERSON_PER_HOUSEHOLD("người/hộ", "people per household", 0),
    PERCENT("%", "%", 0),
    /** Counted in thousands of VND. */
    MILLION_VND("triệu đồng", "million VND", 3);

    private final Label label;
    private final int decimals;

    Unit(String vi, String en, int decimals) {
        this.label = new Label(vi, en);
        this.decimals = decimals;
    }

    /** The decimal places in which amounts are counted, so that sums are exact in any order. */
    public int decimals() {
        return decimals;
    }

    public Label label() {
        return label;
    }

    /** As written in files and in the API: {@code person-per-household}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package vn.toancanh.config.indicator;

import vn.toancanh.config.Label;

/** What a number counts, with the words that a screen shows. */
public enum Unit {
    PERSON("người", "people"),
    HOUSEHOLD("hộ", "households"),
    PERSON_PER_HOUSEHOLD("người/hộ", "people per household"),
    PERCENT("%", "%"),
    MILLION_VND("triệu đồng", "million VND");

    private final Label label;

    Unit(String vi, String en) {
        this.label = new Label(vi, en);
    }

    public Label label() {
        return label;
    }

    /** As written in files and in the API: {@code person-per-household}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

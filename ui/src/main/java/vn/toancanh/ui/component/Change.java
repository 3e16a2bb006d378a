package vn.toancanh.ui.component;

/**
 * How far a value has moved.
 *
 * @param way how far and whither, such as "▲ 9,8 điểm"; empty where nothing is known of it
 * @param since against what, such as "so với 12/2023"
 */
public record Change(String way, String since) {
    /** Of a value that cannot be compared with an earlier one. */
    public static final Change UNKNOWN = new Change("", "");

    boolean isKnown() {
        return !way.isEmpty();
    }

    String inWords() {
        return isKnown() ? way + " " + since : "";
    }
}

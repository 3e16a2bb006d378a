package vn.toancanh.ui.component;

/** Where something stands against its target: always a colour, a shape and a word. */
public enum Sign {
    MET("●", "met"),
    ON_TRACK("▲", "on-track"),
    AT_RISK("◆", "at-risk"),
    OFF_TRACK("▼", "off-track"),
    NO_DATA("○", "no-data"),
    /** There is a value, of too small a part of the area to hold it against the number. */
    TOO_LITTLE("◔", "too-little"),
    /** There is a value and no number to hold it against. */
    NO_TARGET("–", "no-target");

    private final String shape;
    private final String token;

    Sign(String shape, String token) {
        this.shape = shape;
        this.token = token;
    }

    /** The shape that tells the signs apart without colour. */
    public String shape() {
        return shape;
    }

    /** The key of its word. */
    public String key() {
        return "standing." + token;
    }

    /** The name of its colour in the theme. */
    public String token() {
        return token;
    }
}

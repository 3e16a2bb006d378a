package vn.toancanh.ui.map;

/** What the colours of a map mean: how much there is, or how far it is from the target. */
public enum Ramp {
    /** From little to much, in seven steps of one colour-blind-safe hue. */
    SEQUENTIAL("seq"),
    /** From far below the target to far above it; the fourth of seven steps is the target. */
    DIVERGING("div");

    private final String prefix;

    Ramp(String prefix) {
        this.prefix = prefix;
    }

    /** The name that the theme's colours begin with. */
    public String prefix() {
        return prefix;
    }
}

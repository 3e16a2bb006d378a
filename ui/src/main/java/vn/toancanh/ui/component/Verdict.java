package vn.toancanh.ui.component;

/**
 * A sign and the reason for which it is given.
 *
 * @param whyKey the key of the reason
 */
public record Verdict(Sign sign, String whyKey) {
    /** For the reason that a sign usually has. */
    public static Verdict of(Sign sign) {
        return new Verdict(sign, sign.key() + ".why");
    }

    /** For a reason of several that a sign may have. */
    public static Verdict of(Sign sign, String reason) {
        return new Verdict(sign, sign.key() + "." + reason);
    }
}

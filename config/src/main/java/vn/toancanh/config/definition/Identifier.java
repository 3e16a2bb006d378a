package vn.toancanh.config.definition;

import java.util.regex.Pattern;

/** The one form that identifiers of definitions have: lower-case words joined by hyphens. */
public final class Identifier {
    private static final Pattern ACCEPTED = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Identifier() {}

    /** @throws IllegalArgumentException naming the text and the accepted form */
    public static void check(String text) {
        if (!ACCEPTED.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Cannot name something '%s': accepted are lower-case words joined by hyphens".formatted(text));
        }
    }
}

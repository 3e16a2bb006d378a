package vn.toancanh.lake.release;

import java.util.regex.Pattern;

/**
 * A name that somebody gave to a release, which is never expired while it has one.
 *
 * @param name letters, digits, dots, hyphens and underlines, beginning with a letter, so that no number is taken for a name
 */
public record ReleaseTag(String name) {

    private static final Pattern ACCEPTED = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{Nd}._-]{0,63}");

    public ReleaseTag {
        if (!ACCEPTED.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Cannot tag with '%s': accepted are 1 to 64 letters, digits, dots, hyphens and underlines, the first a letter"
                            .formatted(name));
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

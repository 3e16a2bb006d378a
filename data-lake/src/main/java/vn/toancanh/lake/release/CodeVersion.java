package vn.toancanh.lake.release;

/**
 * Which program made a release, as whoever opens the lake says: its version and, where the build knew it, the commit.
 *
 * @param text such as {@code 1.2.0+3f2a9c1}
 */
public record CodeVersion(String text) {

    /** Of a program that runs from its classes, which carry no version. */
    public static final CodeVersion UNPACKED = new CodeVersion("unpacked");

    private static final int LONGEST = 200;

    public CodeVersion {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Cannot note the code version '%s': accepted are 1 to %d characters".formatted(text, LONGEST));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

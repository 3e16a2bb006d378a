package vn.toancanh.lake.delivery;

import java.util.regex.Pattern;
import vn.toancanh.lake.LakeException;

/**
 * The boundaries by which points were placed, told from others by what they draw.
 *
 * @param text SHA-256 of the official ones in hexadecimal, or {@code schematic} where none were kept
 */
public record PlacedOn(String text) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{64}|schematic");

    /** Boundaries that follow from the definitions alone, by which made-up points may be placed; made after the pattern. */
    public static final PlacedOn SCHEMATIC = new PlacedOn("schematic");

    public PlacedOn {
        if (!WRITTEN.matcher(text).matches()) {
            throw new LakeException(
                    "Cannot note boundaries '%s': accepted are the 64 digits of a SHA-256, and schematic"
                            .formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}

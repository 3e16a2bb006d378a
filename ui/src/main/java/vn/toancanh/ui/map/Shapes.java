package vn.toancanh.ui.map;

/**
 * Where the browser fetches the areas of a map: GeoJSON whose features carry {@code code} and {@code name}.
 *
 * @param url an address on this server whose content never changes
 * @param surroundings an address of the land around, drawn faintly; empty for none
 * @param attribution whose boundaries these are, such as "Ranh giới sơ đồ"; plain text, never a link
 */
public record Shapes(String url, String surroundings, String attribution) {
    /** Shapes on an empty ground. */
    public static Shapes alone(String url, String attribution) {
        return new Shapes(url, "", attribution);
    }
}

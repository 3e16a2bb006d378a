package vn.toancanh.analytics.boundary;

/** The range of longitudes and latitudes in which a coordinate of Viet Nam, its seas included, can lie. */
final class VietNam {
    private static final double WEST = 102;
    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;

    private VietNam() {}

    static boolean holds(double lon, double lat) {
        return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
    }

    /** What is wrong with a coordinate outside of the range, and the likely reason. */
    static String notHeld(double lon, double lat) {
        return "(%s, %s), outside of 102–118° E, 6–24° N%s".formatted(lon, lat, likelyReason(lon, lat));
    }

    private static String likelyReason(double lon, double lat) {
        if (holds(lat, lon)) {
            return " (longitude and latitude look swapped)";
        }
        return Math.abs(lon) > 360 || Math.abs(lat) > 360
                ? " (looks like projected metres, degrees of WGS 84 are needed)"
                : "";
    }
}

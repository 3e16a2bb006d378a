package vn.toancanh.config.area;

/**
 * Where a unit lies and how large it is, on the days on which that holds.
 *
 * @param lon degrees east of the unit's centre, WGS 84
 * @param lat degrees north
 * @param areaKm2 in square kilometres
 */
public record Seat(AreaCode code, Validity validity, double lon, double lat, double areaKm2) {
    /** Two units that are drawn on one map lie at least so far apart. */
    public static final int CLOSEST_METRES = 100;

    private static final double METRES_PER_DEGREE = 111_200;

    public Seat {
        if (!(lon >= 102 && lon <= 118 && lat >= 6 && lat <= 24)) {
            throw new IllegalArgumentException(
                    "Cannot place %s at %s E, %s N: accepted are 102 to 118 E and 6 to 24 N".formatted(code, lon, lat));
        }
        if (!(areaKm2 > 0 && Double.isFinite(areaKm2))) {
            throw new IllegalArgumentException(
                    "Cannot draw %s with an area of %s km²: it must be positive and finite".formatted(code, areaKm2));
        }
    }

    /** Whether the two are too close to one another to be drawn apart. */
    public boolean isInThePlaceOf(Seat other) {
        double north = (lat - other.lat) * METRES_PER_DEGREE;
        double east = (lon - other.lon) * METRES_PER_DEGREE * Math.cos(Math.toRadians(lat));
        return Math.hypot(north, east) < CLOSEST_METRES;
    }
}

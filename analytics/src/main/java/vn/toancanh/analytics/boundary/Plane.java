package vn.toancanh.analytics.boundary;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * The sinusoidal projection about 106° E, between degrees and kilometres; areas in it are true, shapes nearly so within Viet
 * Nam.
 */
final class Plane {
    private static final double CENTRAL_MERIDIAN = 106;
    /** The radius, in km, of the sphere that has the surface of the WGS 84 ellipsoid. */
    private static final double RADIUS = 6371.0072;

    private static final double KM_PER_DEGREE = RADIUS * Math.PI / 180;
    private static final double STEPS_PER_DEGREE = 100_000;

    private Plane() {}

    static Coordinate toKilometres(double lon, double lat) {
        return new Coordinate((lon - CENTRAL_MERIDIAN) * KM_PER_DEGREE * cosine(lat), lat * KM_PER_DEGREE);
    }

    /** Degrees, rounded to the five decimals (about one metre) in which boundaries are kept. */
    static Coordinate toDegrees(Coordinate km) {
        var lat = km.y / KM_PER_DEGREE;
        return new Coordinate(round(CENTRAL_MERIDIAN + km.x / (KM_PER_DEGREE * cosine(lat))), round(lat));
    }

    /** The area in km² of a small shape in degrees, true enough for a message. */
    static double squareKilometres(Geometry degrees) {
        var lat = degrees.getCentroid().getY();
        return degrees.getArea() * KM_PER_DEGREE * KM_PER_DEGREE * cosine(lat);
    }

    static double round(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }

    private static double cosine(double lat) {
        return StrictMath.cos(Math.toRadians(lat));
    }
}

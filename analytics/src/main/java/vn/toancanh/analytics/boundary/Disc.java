package vn.toancanh.analytics.boundary;

import org.locationtech.jts.geom.Coordinate;

/** A seat in the plane: its centre in kilometres and the radius of the circle that has its area. */
record Disc(Coordinate centre, double radius) {
    /** How many times the sum of the radii two neighbours' centres may lie apart. */
    private static final double REACH = 1.35;

    static Disc of(Seat seat) {
        return new Disc(Plane.toKilometres(seat.lon(), seat.lat()), Math.sqrt(seat.areaKm2() / Math.PI));
    }

    double area() {
        return Math.PI * radius * radius;
    }

    boolean neighbours(Disc other) {
        return centre.distance(other.centre) <= REACH * (radius + other.radius);
    }
}

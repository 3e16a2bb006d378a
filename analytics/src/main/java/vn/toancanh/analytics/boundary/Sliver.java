package vn.toancanh.analytics.boundary;

import org.locationtech.jts.geom.Geometry;

/** Tells the thin strips that two drawings of one border leave between them from land that two units claim or none does. */
final class Sliver {
    /** In degrees: about 100 metres, the width of a line on a printed commune map. */
    static final double WIDEST = 0.001;

    private Sliver() {}

    /** Whether a polygon is, on average, narrower than what a border may be out by. */
    static boolean is(Geometry polygon) {
        return 2 * polygon.getArea() < WIDEST * polygon.getLength();
    }
}

package vn.toancanh.analytics.boundary;

import org.locationtech.jts.geom.Polygon;

/**
 * A piece of land without inner borders, and whose it is.
 *
 * @param owner the owner's place in the list of all units
 */
record Face(Polygon shape, int owner) {
    /** What lies across a coast. */
    static final int NOBODY = -1;

    Face givenTo(int newOwner) {
        return new Face(shape, newOwner);
    }
}

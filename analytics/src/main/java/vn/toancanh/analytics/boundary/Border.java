package vn.toancanh.analytics.boundary;

import org.locationtech.jts.geom.LineString;

/**
 * A line between two junctions, with an owner on either side.
 *
 * @param oneSide an owner's place in the list of all units
 * @param otherSide another owner's place, or {@link Face#NOBODY} along a coast
 */
record Border(LineString line, int oneSide, int otherSide) {
    Border along(LineString newLine) {
        return new Border(newLine, oneSide, otherSide);
    }

    boolean bounds(int owner) {
        return oneSide == owner || otherSide == owner;
    }
}

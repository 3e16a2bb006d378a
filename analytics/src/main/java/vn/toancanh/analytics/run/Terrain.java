package vn.toancanh.analytics.run;

import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.lake.delivery.PlacedOn;

/**
 * What finds the unit around a point of a delivery: the boundaries that its kind may be placed by, and what tells them from others.
 */
record Terrain(PointLocator locator, PlacedOn placedOn) {
    /** @throws RefusedDelivery if no unit of the day has boundaries to go by */
    static Terrain of(PlacingBoundaries boundaries, boolean simulated) {
        var sets = simulated ? boundaries.forMadeUp() : boundaries.forReal();
        if (sets.isEmpty()) {
            throw new RefusedDelivery(
                    "its rows are placed by boundaries, and none are kept of the units of %s: import official ones first (boundaries import)"
                            .formatted(boundaries.geography().day()));
        }
        return new Terrain(PointLocator.of(sets), boundaries.mark());
    }
}

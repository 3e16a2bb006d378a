package vn.toancanh.analytics.run;

import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.lake.Lake;

/** Finds the unit around a point of a delivery, by the boundaries that its kind may be placed by. */
record Terrain(Lake lake, Definitions definitions, Geography geography) {
    /** @throws RefusedDelivery if no unit of the day has boundaries to go by */
    PointLocator locator(boolean simulated) {
        var boundaries = new PlacingBoundaries(lake, definitions, geography);
        var sets = simulated ? boundaries.forMadeUp() : boundaries.forReal();
        if (sets.isEmpty()) {
            throw new RefusedDelivery(
                    "its rows are placed by boundaries, and none are kept of the units of %s: import official ones first (boundaries import)"
                            .formatted(geography.day()));
        }
        return PointLocator.of(sets);
    }
}

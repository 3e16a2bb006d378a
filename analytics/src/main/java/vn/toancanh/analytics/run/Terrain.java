package vn.toancanh.analytics.run;

import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.lake.delivery.PlacedOn;

/**
 * What finds the unit around a point of a delivery: the boundaries that its kind may be placed by, and what tells them from others.
 */
record Terrain(PointLocator locator, PlacedOn placedOn) {
    /** @throws RefusedDelivery if no unit of the day has boundaries to go by, or they are damaged */
    static Terrain of(PlacingBoundaries boundaries, boolean simulated) {
        var sets = simulated ? boundaries.forMadeUp() : boundaries.forReal();
        if (sets.isEmpty()) {
            throw new RefusedDelivery("its rows are placed by boundaries, and " + missing(boundaries));
        }
        return new Terrain(PointLocator.of(sets), boundaries.mark());
    }

    private static String missing(PlacingBoundaries boundaries) {
        return boundaries.damaged().isEmpty()
                ? "none are kept of the units of %s: import official ones first (boundaries import)"
                        .formatted(boundaries.geography().day())
                : "none that can be read are kept of the units of %s. Damaged: %s. Put the file back from a backup, or import these boundaries once more (boundaries import), and deliver again"
                        .formatted(boundaries.geography().day(), told(boundaries.damaged()));
    }

    private static String told(List<Unreadable> damaged) {
        return damaged.stream()
                .map(one -> "%s (%s)".formatted(one.file(), one.why()))
                .collect(Collectors.joining("; "));
    }
}

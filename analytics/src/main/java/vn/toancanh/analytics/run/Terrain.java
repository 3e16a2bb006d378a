package vn.toancanh.analytics.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.analytics.boundary.PointLocator;
import vn.toancanh.analytics.intake.RefusedDelivery;
import vn.toancanh.analytics.terrain.PlacingBoundaries;
import vn.toancanh.lake.delivery.PlacedOn;

/**
 * What finds the unit around a point of a delivery: the boundaries that its kind may be placed by, and what tells them from others.
 *
 * @param damage the official boundaries that cannot be read, and what to do about them; empty where none are missed
 */
record Terrain(PointLocator locator, PlacedOn placedOn, Optional<String> damage) {
    /** @throws RefusedDelivery if no unit of the day has boundaries to go by, or they are damaged */
    static Terrain of(PlacingBoundaries boundaries, boolean simulated) {
        var sets = simulated ? boundaries.forMadeUp() : boundaries.forReal();
        if (sets.isEmpty()) {
            throw new RefusedDelivery("its rows are placed by boundaries, and " + missing(boundaries));
        }
        var missed = simulated ? List.<Unreadable>of() : boundaries.damaged();
        return new Terrain(
                PointLocator.of(sets),
                boundaries.mark(),
                missed.isEmpty() ? Optional.empty() : Optional.of(told(missed)));
    }

    private static String missing(PlacingBoundaries boundaries) {
        return boundaries.damaged().isEmpty()
                ? "none are kept of the units of %s: import official ones first (boundaries import)"
                        .formatted(boundaries.geography().day())
                : "none that can be read are kept of the units of %s. %s"
                        .formatted(boundaries.geography().day(), told(boundaries.damaged()));
    }

    private static String told(List<Unreadable> damaged) {
        return damaged.stream()
                .map(one -> "%s (%s)".formatted(one.file(), one.why()))
                .collect(
                        Collectors.joining(
                                "; ",
                                "Damaged: ",
                                ". Put the file back from a backup, or import these boundaries once more (boundaries import), and deliver again"));
    }
}

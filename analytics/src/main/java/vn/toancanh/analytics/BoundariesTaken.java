package vn.toancanh.analytics;

import java.util.List;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.NameMatch;
import vn.toancanh.config.area.Area;
import vn.toancanh.config.area.Validity;

/**
 * What came of an import of boundaries.
 *
 * @param matchedByName the features that gave no code
 * @param served the provinces that are drawn by them
 */
public record BoundariesTaken(BoundarySet set, List<NameMatch> matchedByName, List<Served> served) {
    public BoundariesTaken {
        matchedByName = List.copyOf(matchedByName);
        served = List.copyOf(served);
    }

    /**
     * A province that is drawn.
     *
     * @param days those on which it had just these units: the map of another day is not drawn by them
     */
    public record Served(Area province, int units, Validity days) {}
}

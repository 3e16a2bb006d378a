package vn.toancanh.analytics.boundary;

import java.util.List;

/**
 * What a file of official boundaries holds.
 *
 * @param set as they are drawn
 * @param detailed the same units as the file draws them: what points are placed by
 * @param matchedByName the features that gave no code, in the order of the file
 */
public record ImportedBoundaries(BoundarySet set, BoundarySet detailed, List<NameMatch> matchedByName) {
    public ImportedBoundaries {
        matchedByName = List.copyOf(matchedByName);
    }
}

package vn.toancanh.analytics.boundary;

import java.util.List;

/**
 * What a file of official boundaries holds.
 *
 * @param matchedByName the features that gave no code, in the order of the file
 */
public record ImportedBoundaries(BoundarySet set, List<NameMatch> matchedByName) {
    public ImportedBoundaries {
        matchedByName = List.copyOf(matchedByName);
    }
}

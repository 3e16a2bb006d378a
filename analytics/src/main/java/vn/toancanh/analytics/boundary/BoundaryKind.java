package vn.toancanh.analytics.boundary;

/** Where boundaries come from, which the map must say. */
public enum BoundaryKind {
    /** Computed from centres and areas: a picture of the place, no statement about a border. */
    SCHEMATIC,
    /** Imported from a file that an authority published. */
    OFFICIAL
}

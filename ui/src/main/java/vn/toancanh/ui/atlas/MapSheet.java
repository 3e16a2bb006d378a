package vn.toancanh.ui.atlas;

import java.util.Optional;
import java.util.Set;
import vn.toancanh.analytics.boundary.BoundaryKind;
import vn.toancanh.config.area.AreaCode;

/**
 * The shapes for some units.
 *
 * @param url where the browser fetches them; the content at this address never changes
 * @param drawn the units that have a shape; the others stand in the table only
 * @param hindrance why they are not official; empty where they are, or where no official ones are kept
 */
public record MapSheet(
        String url, BoundaryKind kind, String source, Set<AreaCode> drawn, Optional<Hindrance> hindrance) {
    public MapSheet {
        drawn = Set.copyOf(drawn);
    }
}

package vn.toancanh.ui.atlas;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;

/** Reads each file of the kept boundaries once, and again only when it has changed. */
final class BoundaryFolder {
    private static final Logger LOG = LoggerFactory.getLogger(BoundaryFolder.class);

    private final BoundaryStore store;
    private Map<FileStamp, KeptBoundaries> read = Map.of();

    BoundaryFolder(BoundaryStore store) {
        this.store = store;
    }

    /** What is kept now, unread. */
    List<FileStamp> stamps() {
        return store.files().stream()
                .flatMap(file -> FileStamp.of(file).stream())
                .toList();
    }

    /** What those files hold, in their order. */
    List<KeptBoundaries> read(List<FileStamp> stamps) {
        var now = new LinkedHashMap<FileStamp, KeptBoundaries>();
        stamps.forEach(stamp -> now.put(stamp, known(stamp)));
        read = now;
        return List.copyOf(now.values());
    }

    private KeptBoundaries known(FileStamp stamp) {
        var known = read.get(stamp);
        return known == null ? readNow(stamp.file()) : known;
    }

    private static KeptBoundaries readNow(Path file) {
        var kept = BoundaryStore.read(file);
        if (kept instanceof Unreadable(var unreadable, var why)) {
            LOG.warn(
                    "Cannot read the boundaries in {}: {}; the map stays schematic where they would serve",
                    unreadable,
                    why);
        }
        return kept;
    }
}

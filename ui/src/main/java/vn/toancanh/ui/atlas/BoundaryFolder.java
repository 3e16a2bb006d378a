package vn.toancanh.ui.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.boundary.BoundaryStore;
import vn.toancanh.analytics.boundary.KeptBoundaries;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;

/** Reads each file of the kept boundaries once, and again only when it has changed. */
final class BoundaryFolder {
    private static final Logger LOG = LoggerFactory.getLogger(BoundaryFolder.class);

    private final BoundaryStore store;
    private Map<Stamp, KeptBoundaries> read = Map.of();

    /** A file as it was: a replaced one is another file, one that was edited has another time or size. */
    private record Stamp(Path file, String identity, long modified, long size) {}

    BoundaryFolder(BoundaryStore store) {
        this.store = store;
    }

    /** All that is kept now, if that is not what was there when this was last asked. */
    Optional<List<KeptBoundaries>> change() {
        var stamps =
                store.files().stream().flatMap(file -> stamp(file).stream()).toList();
        if (stamps.equals(List.copyOf(read.keySet()))) {
            return Optional.empty();
        }
        var now = new LinkedHashMap<Stamp, KeptBoundaries>();
        stamps.forEach(stamp -> now.put(stamp, known(stamp)));
        read = now;
        return Optional.of(new ArrayList<>(now.values()));
    }

    private KeptBoundaries known(Stamp stamp) {
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

    /** Empty where the file has gone meanwhile. */
    private static Optional<Stamp> stamp(Path file) {
        try {
            var found = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    file,
                    String.valueOf(found.fileKey()),
                    found.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                    found.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

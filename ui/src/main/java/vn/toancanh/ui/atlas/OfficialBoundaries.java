package vn.toancanh.ui.atlas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.toancanh.analytics.boundary.BoundarySet;
import vn.toancanh.analytics.boundary.BoundaryStore;

/** The boundaries that were imported, read again when a file of theirs has changed. */
final class OfficialBoundaries {
    private final Path folder;
    private Kept kept = new Kept(List.of(), List.of());

    private record Kept(List<String> stamps, List<BoundarySet> sets) {}

    OfficialBoundaries(Path folder) {
        this.folder = folder;
    }

    synchronized List<BoundarySet> sets() {
        var stamps = stamps();
        if (!stamps.equals(kept.stamps())) {
            kept = new Kept(stamps, new BoundaryStore(folder).all());
        }
        return kept.sets();
    }

    private List<String> stamps() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(OfficialBoundaries::stamp).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the boundaries in " + folder, e);
        }
    }

    private static String stamp(Path file) {
        try {
            return file + " " + Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            return file + " gone";
        }
    }
}

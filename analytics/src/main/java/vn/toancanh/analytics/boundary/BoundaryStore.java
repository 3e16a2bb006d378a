package vn.toancanh.analytics.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.disk.Leftovers;

/**
 * Keeps official boundaries in a folder, one GeoJSON file for each geography, level and province, so that a province's own file
 * takes the place of its earlier one and of no other's.
 *
 * <p>Decision: docs/decisions/0005-schematic-boundaries.md
 */
public record BoundaryStore(Path folder) {
    private static final String SUFFIX = ".geojson";
    private static final String UNFINISHED = ".part";
    private static final String PART = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    /**
     * Keeps a set, in place of what was kept for its provinces; a reader sees the one or the other of a province, never half of it.
     *
     * @param units the names of its units, and the provinces that they lie in
     */
    public void keep(BoundarySet set, LevelUnits units) {
        var parts = new TreeMap<Path, Path>();
        try {
            Leftovers.sweepAbandoned(folder, "*" + UNFINISHED);
            for (var province : byProvince(set, units).entrySet()) {
                var file = file(set.geography(), set.level(), province.getKey());
                parts.put(file, folder.resolve("%s-%s%s".formatted(file.getFileName(), UUID.randomUUID(), UNFINISHED)));
                Durable.write(parts.get(file), KeptFile.of(province.getKey(), province.getValue(), units));
            }
            for (var part : parts.entrySet()) {
                Durable.move(part.getValue(), part.getKey());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep boundaries in %s: %s".formatted(folder, e), e);
        } finally {
            parts.values().forEach(BoundaryStore::dropIfLeft);
        }
    }

    /** The files that are kept, in the order of their names. */
    public List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the boundaries in %s: %s".formatted(folder, e), e);
        }
    }

    /** All that is kept, in the order of the files' names. */
    public List<KeptBoundaries> all() {
        return files().stream().map(BoundaryStore::read).toList();
    }

    /** What one of the files holds; one that cannot be read harms no other. */
    public static KeptBoundaries read(Path file) {
        try {
            return KeptFile.read(file);
        } catch (BoundaryException e) {
            return new KeptBoundaries.Unreadable(file, String.join("; ", e.mistakes()));
        } catch (RuntimeException e) {
            return new KeptBoundaries.Unreadable(file, e.toString());
        }
    }

    private static Map<String, BoundarySet> byProvince(BoundarySet set, LevelUnits units) {
        var sets = new TreeMap<String, BoundarySet>();
        set.codes().stream()
                .collect(Collectors.groupingBy(
                        code -> units.unit(code).province(), Collectors.toCollection(TreeSet::new)))
                .forEach((province, codes) -> sets.put(province, set.only(codes)));
        return sets;
    }

    private static void dropIfLeft(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete %s: %s".formatted(part, e), e);
        }
    }

    private Path file(String geography, String level, String province) {
        refuseUnlessPlain("geography", geography);
        refuseUnlessPlain("level", level);
        refuseUnlessPlain("province", province);
        return folder.resolve("%s-%s-%s%s".formatted(geography, level, province, SUFFIX));
    }

    private static void refuseUnlessPlain(String part, String text) {
        if (!text.matches(PART)) {
            throw new IllegalArgumentException(
                    "Cannot name a file of boundaries: the %s is \"%s\", letters and digits, parted by hyphens, are needed"
                            .formatted(part, text));
        }
    }
}

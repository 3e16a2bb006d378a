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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.analytics.boundary.KeptBoundaries.Readable;
import vn.toancanh.analytics.boundary.KeptBoundaries.Unreadable;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.disk.Leftovers;

/**
 * Keeps official boundaries in a folder, one GeoJSON file for each geography, level and province, so that a province's own file
 * takes the place of its earlier one and of no other's. Beside each lie the same units as they were published.
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
     * @param drawn what maps show
     * @param detailed the same units, as points are placed by them
     * @param units the names of its units, and the provinces that they lie in
     */
    public void keep(BoundarySet drawn, BoundarySet detailed, LevelUnits units) {
        var parts = new TreeMap<Path, Path>();
        try {
            Leftovers.sweepAbandoned(folder, "*" + UNFINISHED);
            sweepDetailNobodyNames();
            for (var province : byProvince(drawn, units).entrySet()) {
                var set = province.getValue();
                var name = name(set.geography(), set.level(), province.getKey());
                var shapes = DetailFile.of(detailed.only(set.codes()).shapes());
                var detail = DetailFile.name(name, shapes);
                Durable.write(partOf(detail, parts), shapes);
                Durable.write(partOf(name + SUFFIX, parts), KeptFile.of(province.getKey(), set, detail, units));
            }
            moveDetailFirst(parts);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep boundaries in %s: %s".formatted(folder, e), e);
        } finally {
            parts.values().forEach(BoundaryStore::dropIfLeft);
        }
    }

    private Path partOf(String name, Map<Path, Path> parts) {
        var part = folder.resolve("%s-%s%s".formatted(name, UUID.randomUUID(), UNFINISHED));
        parts.put(folder.resolve(name), part);
        return part;
    }

    /** Whoever reads a drawn file finds the detail that it names. */
    private static void moveDetailFirst(Map<Path, Path> parts) throws IOException {
        for (var suffix : List.of(DetailFile.SUFFIX, SUFFIX)) {
            for (var part : parts.entrySet()) {
                if (part.getKey().toString().endsWith(suffix)) {
                    Durable.move(part.getValue(), part.getKey());
                }
            }
        }
    }

    /** What an earlier import replaced, or broke off; the last one's stays for whoever has just read the drawn file. */
    private void sweepDetailNobodyNames() {
        var kept = all();
        if (kept.stream().anyMatch(Unreadable.class::isInstance)) {
            return; // nobody knows what those name
        }
        var named = kept.stream()
                .flatMap(one -> one instanceof Readable drawn ? drawn.detail().stream() : Stream.empty())
                .collect(Collectors.toSet());
        files(DetailFile.SUFFIX).stream()
                .filter(file -> !named.contains(file))
                .forEach(file -> Leftovers.sweepAbandoned(folder, String.valueOf(file.getFileName())));
    }

    /** The files that are drawn, in the order of their names. */
    public List<Path> files() {
        return files(SUFFIX);
    }

    private List<Path> files(String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the boundaries in %s: %s".formatted(folder, e), e);
        }
    }

    /** All that is kept as it is drawn, in the order of the files' names. */
    public List<KeptBoundaries> all() {
        return files().stream().map(BoundaryStore::read).toList();
    }

    /** All that is kept as points are placed by it, in the same order. */
    public List<KeptBoundaries> inDetail() {
        return all().stream().map(BoundaryStore::inDetail).toList();
    }

    /** The same units as they were published, where that is kept; else as they are drawn. */
    public static KeptBoundaries inDetail(KeptBoundaries kept) {
        return kept instanceof Readable drawn && drawn.detail().isPresent()
                ? orUnreadable(drawn.detail().get(), file -> inDetail(drawn, file))
                : kept;
    }

    private static Readable inDetail(Readable drawn, Path file) {
        var shapes = DetailFile.read(file, drawn.set().codes());
        return new Readable(drawn.file(), drawn.province(), drawn.set().with(shapes), drawn.detail());
    }

    /** What one of the files holds; one that cannot be read harms no other. */
    public static KeptBoundaries read(Path file) {
        return orUnreadable(file, KeptFile::read);
    }

    private static KeptBoundaries orUnreadable(Path file, Function<Path, Readable> reading) {
        try {
            return reading.apply(file);
        } catch (BoundaryException e) {
            return new Unreadable(file, String.join("; ", e.mistakes()));
        } catch (RuntimeException e) {
            return new Unreadable(file, e.toString());
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

    private static String name(String geography, String level, String province) {
        refuseUnlessPlain("geography", geography);
        refuseUnlessPlain("level", level);
        refuseUnlessPlain("province", province);
        return "%s-%s-%s".formatted(geography, level, province);
    }

    private static void refuseUnlessPlain(String part, String text) {
        if (!text.matches(PART)) {
            throw new IllegalArgumentException(
                    "Cannot name a file of boundaries: the %s is \"%s\", letters and digits, parted by hyphens, are needed"
                            .formatted(part, text));
        }
    }
}

package vn.toancanh.analytics.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps sets of boundaries in a folder, one GeoJSON file for each geography and level. */
public record BoundaryStore(Path folder) {
    private static final String SUFFIX = ".geojson";
    private static final String PART = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*";

    /** The set of a geography and level, or empty where none is kept. */
    public Optional<BoundarySet> find(String geography, String level) {
        var file = file(geography, level);
        return Files.exists(file) ? Optional.of(KeptFile.read(file)) : Optional.empty();
    }

    /** Keeps a set, in place of an earlier one of its geography and level; a reader sees the one or the other, never half of one. */
    public void keep(BoundarySet set, Function<String, String> nameOf) {
        var file = file(set.geography(), set.level());
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "boundaries", ".part");
            try {
                Files.write(part, GeoJson.of(set, nameOf));
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep boundaries in %s: %s".formatted(file, e), e);
        }
    }

    /** Keeps a set whose units are named by their codes. */
    public void keep(BoundarySet set) {
        keep(set, code -> code);
    }

    /** All sets that are kept, in the order of their files' names. */
    public List<BoundarySet> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .map(KeptFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the boundaries in %s: %s".formatted(folder, e), e);
        }
    }

    private Path file(String geography, String level) {
        refuseUnlessPlain("geography", geography);
        refuseUnlessPlain("level", level);
        return folder.resolve(geography + "-" + level + SUFFIX);
    }

    private static void refuseUnlessPlain(String part, String text) {
        if (!text.matches(PART)) {
            throw new IllegalArgumentException(
                    "Cannot name a file of boundaries: the %s is \"%s\", letters and digits, parted by hyphens, are needed"
                            .formatted(part, text));
        }
    }
}

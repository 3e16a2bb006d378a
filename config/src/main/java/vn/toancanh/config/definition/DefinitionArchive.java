package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.toancanh.config.disk.Durable;

/**
 * Keeps the definitions of every release under their hash, so that a release can be shown with what it was made with.
 *
 * <p>Decision: docs/decisions/0014-a-release-keeps-its-definitions.md
 *
 * @param folder one folder a set, which need not exist
 */
public record DefinitionArchive(Path folder) {
    /** Keeps a set, all of it at once; one that is kept already stays as it is. */
    public void keep(DefinitionSet set) {
        var kept = folder.resolve(set.hash());
        var coming = folder.resolve(".incoming-" + UUID.randomUUID());
        try {
            if (!Files.exists(kept)) {
                for (var text : set.texts().entrySet()) {
                    Durable.write(coming.resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
                }
                Durable.move(coming, kept);
            }
        } catch (IOException e) {
            discard(coming);
            if (!Files.exists(kept)) {
                throw new UncheckedIOException("Cannot keep the definitions in " + kept, e);
            }
        }
    }

    /**
     * Reads a set as it was kept.
     *
     * @return empty if none of that hash is kept
     * @throws DefinitionException if its files are not as they were kept
     */
    public Optional<Definitions> find(String hash) {
        var kept = folder.resolve(hash);
        return Optional.of(kept)
                .filter(Files::isDirectory)
                .map(DefinitionFiles::keptIn)
                .map(files -> {
                    var definitions = Definitions.read(files);
                    if (!definitions.hash().equals(hash)) {
                        throw changed(kept, definitions.hash());
                    }
                    return definitions;
                });
    }

    private static void discard(Path coming) {
        try (var files = Files.walk(coming)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException leftBehind) {
            // files that nobody names do no harm
        }
    }

    private static DefinitionException changed(Path kept, String hash) {
        return new DefinitionException(
                List.of(
                        new Mistake(
                                kept.toString(),
                                0,
                                "SHA-256 of the files",
                                hash,
                                "the files as they were kept; restore them, or delete the folder to see the release with the definitions of today")));
    }
}

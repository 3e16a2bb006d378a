package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.toancanh.config.disk.Durable;
import vn.toancanh.config.disk.Leftovers;

/**
 * Keeps the definitions of every release under their hash, so that a release can be shown with what it was made with.
 *
 * <p>Decision: docs/decisions/0014-a-release-keeps-its-definitions.md
 *
 * @param folder one folder a set, which need not exist
 */
public record DefinitionArchive(Path folder) {
    private static final String INCOMING = ".incoming-";

    /**
     * Keeps a set, all of it at once; one that is kept whole stays as it is, any other is kept anew. One writer at a time keeps
     * sets: what another has left unfinished was broken off, and is swept away.
     */
    public void keep(DefinitionSet set) {
        var kept = folder.resolve(set.hash());
        try {
            sweep();
            if (!texts(kept).equals(texts(set))) {
                replace(kept, set);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the definitions in " + kept, e);
        } finally {
            sweep();
        }
    }

    private void replace(Path kept, DefinitionSet set) throws IOException {
        var coming = incoming();
        for (var text : set.texts().entrySet()) {
            Durable.write(coming.resolve(text.getKey()), text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        if (Files.exists(kept)) {
            Durable.move(kept, incoming());
        }
        Durable.move(coming, kept);
    }

    private Path incoming() {
        return folder.resolve(INCOMING + UUID.randomUUID());
    }

    private void sweep() {
        Leftovers.sweep(folder, INCOMING + "*");
    }

    /** What a folder holds; bytes that are no text are no text that was kept. */
    private static Map<Path, String> texts(Path folder) throws IOException {
        var texts = new HashMap<Path, String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(file), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    private static Map<Path, String> texts(DefinitionSet set) {
        var texts = new HashMap<Path, String>();
        set.texts().forEach((name, text) -> texts.put(Path.of(name).normalize(), text));
        return texts;
    }

    /**
     * The texts of a set as they were kept, by the folder that they came from and their name, such as {@code own/targets.csv};
     * they are not read as definitions.
     *
     * @return empty if none of that hash is kept
     */
    public Optional<Map<String, String>> textsOf(String hash) {
        var kept = folder.resolve(hash);
        if (!Files.isDirectory(kept)) {
            return Optional.empty();
        }
        try {
            var named = new TreeMap<String, String>();
            texts(kept).forEach((name, text) -> named.put(name.toString().replace('\\', '/'), text));
            return Optional.of(named);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the definitions in " + kept, e);
        }
    }

    /** Where the files are kept that a province had laid over the shipped ones; empty if it had none, or none of that hash is kept. */
    public Optional<Path> ownFilesOf(String hash) {
        return Optional.of(folder.resolve(hash).resolve(DefinitionSet.OWN)).filter(Files::isDirectory);
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
                    var definitions = Definitions.readKept(files);
                    if (!definitions.hash().equals(hash)) {
                        throw changed(kept, definitions.hash());
                    }
                    return definitions;
                });
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

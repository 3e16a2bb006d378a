package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.disk.Durable;

/**
 * An official unit list, checked and laid over what is known, of which nothing is kept yet.
 *
 * @param list the list as it was read
 * @param definitions what is defined once the list is kept
 * @param own the folder of the province's own definitions
 * @param texts the files to be kept there, by their names
 */
public record LaidUnitList(UnitList list, Definitions definitions, Path own, Map<String, String> texts) {
    public LaidUnitList {
        texts = Map.copyOf(texts);
    }

    /**
     * Keeps the list under a name that tells its content, and names it among the lists last of all: broken off before
     * that, nothing has changed. The list that it replaces is no longer named, and stays where it was.
     */
    public void keep() {
        var names = texts.keySet().stream().sorted(AreaFiles.LISTS_LAST).toList();
        try {
            for (var name : names) {
                Durable.write(part(name), texts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
            for (var name : names) {
                Durable.move(part(name), own.resolve(name));
            }
        } catch (IOException e) {
            names.forEach(name -> discard(part(name)));
            throw new UncheckedIOException("Cannot keep the unit list in " + own, e);
        }
    }

    private Path part(String name) {
        return own.resolve(name + ".part");
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException leftBehind) {
            // a file that nobody names does no harm
        }
    }
}

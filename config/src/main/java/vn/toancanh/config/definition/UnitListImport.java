package vn.toancanh.config.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.toancanh.config.area.UnitList;
import vn.toancanh.config.area.Validity;

/** Keeps an official unit list among a province's own definitions, over those that are there. */
public final class UnitListImport {
    private static final String HEADER = "file,valid_from,valid_to,source";

    private final Path own;

    /** @param own the folder of the province's own definitions */
    public UnitListImport(Path own) {
        this.own = own;
    }

    /**
     * Checks the list against what is known and keeps it; a list of the same name and first day is replaced.
     *
     * @return the list as it was read
     * @throws DefinitionException with every mistake in the list; then nothing has changed
     */
    public UnitList keep(Path file, Validity validity) {
        var list = Definitions.read(DefinitionFiles.under(own)).unitList(file, validity);
        var source = String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{N}._-]", "-");
        var name = "areas/imported_%s_%s".formatted(validity.from(), source);
        var line = "%s,%s,%s,%s".formatted(name, validity.from(), Objects.toString(validity.until(), ""), source);
        try {
            write(own.resolve(name), DefinitionFiles.read(file).content());
            write(own.resolve(AreaFiles.LISTS), String.join("\n", withLine(name, line)) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the unit list in " + own, e);
        }
        return list;
    }

    private List<String> withLine(String name, String line) throws IOException {
        var lists = own.resolve(AreaFiles.LISTS);
        var lines = new ArrayList<>(Files.exists(lists) ? Files.readAllLines(lists) : List.of(HEADER));
        lines.removeIf(old -> old.isBlank() || old.startsWith(name + ","));
        lines.add(line);
        return lines;
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

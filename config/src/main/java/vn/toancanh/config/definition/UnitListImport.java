package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.toancanh.config.area.Validity;

/**
 * Takes official unit lists among a province's own definitions, over those that are there.
 *
 * @param own the folder of the province's own definitions
 */
public record UnitListImport(Path own) {
    private static final String HEADER = "file,valid_from,valid_to,source";

    /**
     * Checks the list against what is known, and lays it over that; a list of the same name and first day is replaced.
     *
     * @throws DefinitionException with every mistake in the list
     */
    public LaidUnitList lay(Path file, Validity validity) {
        var files = DefinitionFiles.under(own);
        var list = Definitions.read(files).unitList(file, validity);
        var source = String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{N}._-]", "-");
        var name = "areas/imported_%s_%s".formatted(validity.from(), source);
        var line = "%s,%s,%s,%s".formatted(name, validity.from(), Objects.toString(validity.until(), ""), source);
        var texts = Map.of(name, Source.read(file).content(), AreaFiles.LISTS, listsWith(files, name, line));
        return new LaidUnitList(list, Definitions.read(files.with(texts)), own, texts);
    }

    private static String listsWith(DefinitionFiles files, String name, String line) {
        var lines = new ArrayList<>(files.ownText(AreaFiles.LISTS)
                .map(text -> text.content().lines().toList())
                .orElse(List.of(HEADER)));
        lines.removeIf(old -> old.isBlank() || old.startsWith(name + ","));
        lines.add(line);
        return String.join("\n", lines) + "\n";
    }
}

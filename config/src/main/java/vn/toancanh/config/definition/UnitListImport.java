package vn.toancanh.config.definition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.toancanh.config.area.Validity;

/**
 * Takes official unit lists among a province's own definitions, over those that are there.
 *
 * @param own the folder of the province's own definitions
 */
public record UnitListImport(Path own) {
    private static final String HEADER = "file,valid_from,valid_to,source";

    /** Of the SHA-256 of a list. */
    private static final int DIGITS = 12;

    /**
     * Checks the list against what is known, and lays it over that; a list of the same name and first day is replaced.
     *
     * @throws DefinitionException with every mistake in the list
     */
    public LaidUnitList lay(Path file, Validity validity) {
        var files = DefinitionFiles.under(own);
        var list = Definitions.read(files).unitList(file, validity);
        var source = String.valueOf(file.getFileName()).replaceAll("[^\\p{L}\\p{N}._-]", "-");
        var content = Source.read(file).content();
        var name = "areas/imported_%s_%s_%s".formatted(validity.from(), digest(content), source);
        var line = "%s,%s,%s,%s".formatted(name, validity.from(), Objects.toString(validity.until(), ""), source);
        var earlier = Pattern.compile(
                "areas/imported_%s_(?:[0-9a-f]{%d}_)?%s".formatted(validity.from(), DIGITS, Pattern.quote(source)));
        var texts = Map.of(name, content, AreaFiles.LISTS, listsWith(files, earlier, line));
        return new LaidUnitList(list, Definitions.read(files.with(texts)), own, texts);
    }

    private static String listsWith(DefinitionFiles files, Pattern earlier, String line) {
        var lines = new ArrayList<>(files.ownText(AreaFiles.LISTS)
                .map(text -> text.content().lines().toList())
                .orElse(List.of(HEADER)));
        lines.removeIf(
                old -> old.isBlank() || earlier.matcher(old.split(",", 2)[0]).matches());
        lines.add(line);
        return String.join("\n", lines) + "\n";
    }

    /** A text that is another has another name, so that it can lie beside the one that it replaces. */
    private static String digest(String content) {
        return DefinitionSet.sha256(content).substring(0, DIGITS);
    }
}

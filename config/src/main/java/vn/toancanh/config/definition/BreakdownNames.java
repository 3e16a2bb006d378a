package vn.toancanh.config.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.toancanh.config.Label;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.indicator.Breakdown;

/**
 * What breakdowns and their parts are called.
 *
 * @param names by breakdown, as measures write it, and part; of the breakdown itself under no part
 */
record BreakdownNames(Map<String, Map<String, Label>> names) {
    private static final String FILE = "breakdowns.csv";
    private static final List<String> COLUMNS = List.of("by", "part", "name_vi", "name_en");
    private static final String ITSELF = "";

    /** None where the file is not there, as it was not when older releases were made. */
    static BreakdownNames read(DefinitionFiles files, List<Mistake> mistakes) {
        var names = new HashMap<String, Map<String, Label>>();
        files.find(FILE).ifPresent(text -> new Table(text, COLUMNS, mistakes).map(line -> {
            add(line, names.computeIfAbsent(line.text("by"), first -> new HashMap<>()));
            return line;
        }));
        return new BreakdownNames(names);
    }

    private static void add(Line line, Map<String, Label> parts) {
        var part = line.optional("part");
        var name = line.label("name");
        if (parts.containsKey(part)) {
            line.mistake("part", part, "each part of %s once".formatted(line.text("by")));
        }
        if (line.mistakes().isEmpty()) {
            parts.put(part, name);
        }
    }

    /** A breakdown with its names; without one it is called by its column. */
    Breakdown named(String by, String column, Optional<CodeList> list) {
        var parts = new HashMap<>(names.getOrDefault(by, Map.of()));
        var name = Objects.requireNonNullElseGet(parts.remove(ITSELF), () -> new Label(column, column));
        return new Breakdown(column, list, name, parts);
    }
}

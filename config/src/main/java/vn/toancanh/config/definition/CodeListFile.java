package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.CodeList;

/** Reads the lists of codes that are counted together. */
final class CodeListFile {
    private static final String FILE = "code_lists.csv";
    private static final List<String> COLUMNS = List.of("list", "prefix", "group", "name_vi", "name_en", "source");

    private record Named(String list, CodeList.Entry entry, String source) {}

    private CodeListFile() {}

    /** The lists by their names; none where the file is not there, as it was not when older releases were made. */
    static Map<String, CodeList> read(DefinitionFiles files, List<Mistake> mistakes) {
        var lines = files.find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(CodeListFile::named))
                .orElse(List.of());
        var lists = new LinkedHashMap<String, CodeList>();
        lines.stream()
                .collect(Collectors.groupingBy(Named::list, LinkedHashMap::new, Collectors.toList()))
                .forEach((list, named) -> lists.put(list, list(list, named, mistakes)));
        return lists;
    }

    private static CodeList list(String id, List<Named> lines, List<Mistake> mistakes) {
        var seen = new ArrayList<String>();
        lines.stream().map(line -> line.entry().prefix()).forEach(prefix -> {
            if (seen.contains(prefix)) {
                mistakes.add(new Mistake(FILE, 0, "prefix of " + id, prefix, "each prefix once in a list"));
            }
            seen.add(prefix);
        });
        return new CodeList(
                id,
                lines.stream().map(Named::entry).toList(),
                lines.stream()
                        .map(Named::source)
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    private static Named named(Line line) {
        return new Named(
                line.text("list"),
                new CodeList.Entry(line.text("prefix"), line.text("group"), line.label("name")),
                line.optional("source"));
    }
}

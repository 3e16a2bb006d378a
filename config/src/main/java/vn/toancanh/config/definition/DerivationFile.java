package vn.toancanh.config.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Derivation.Case;
import vn.toancanh.config.feed.Derivation.Operation;
import vn.toancanh.config.feed.FeedId;

/** Reads the numbers that follow from other columns of a row: a line a case, tried in their order. */
final class DerivationFile {
    private static final String FILE = "derivations.csv";
    private static final List<String> COLUMNS = List.of("feed", "column", "operation", "terms", "where");

    private record Named(FeedId feed, String column, Case one) {}

    private final Map<FeedId, List<Column>> columns;
    private final ConditionWords conditions;

    DerivationFile(Map<FeedId, List<Column>> columns, ConditionWords conditions) {
        this.columns = columns;
        this.conditions = conditions;
    }

    /** By the feed; none where the file is not there, as it was not when older releases were made. */
    Map<FeedId, List<Derivation>> read(DefinitionFiles files, Set<FeedId> feeds, List<Mistake> mistakes) {
        var known = new LinkedHashMap<FeedId, Set<String>>();
        columns.forEach((feed, declared) -> known.put(
                feed, declared.stream().map(Column::name).collect(Collectors.toCollection(LinkedHashSet::new))));
        return files
                .find(FILE)
                .map(text -> new Table(text, COLUMNS, mistakes).map(line -> named(line, feeds, known)))
                .orElse(List.of())
                .stream()
                .collect(Collectors.groupingBy(
                        Named::feed,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), DerivationFile::derivations)));
    }

    private static List<Derivation> derivations(List<Named> lines) {
        var byColumn = lines.stream()
                .collect(Collectors.groupingBy(
                        Named::column, LinkedHashMap::new, Collectors.mapping(Named::one, Collectors.toList())));
        var derivations = new ArrayList<Derivation>();
        byColumn.forEach((column, cases) -> derivations.add(new Derivation(column, cases)));
        return derivations;
    }

    private Named named(Line line, Set<FeedId> feeds, Map<FeedId, Set<String>> known) {
        var feed = References.known(line, "feed", FeedId::new, feeds);
        var readable = known.computeIfAbsent(feed, first -> new LinkedHashSet<>());
        var column = line.text("column");
        var terms = line.words("terms");
        terms.stream()
                .filter(term -> !readable.contains(term) || term.equals(column))
                .forEach(term -> line.mistake(
                        "terms", term, "a column that the feed has before this one: " + String.join(", ", readable)));
        var delivered = new DeclaredColumns(columns.getOrDefault(feed, List.of()));
        terms.stream()
                .filter(term -> delivered.typeOf(term).isPresent())
                .forEach(term -> delivered.required(line, "terms", term, DeclaredColumns.NUMBERS));
        var one = new Case(line.choice("operation", Operation.class), terms, conditions.in(line, "where", delivered));
        if (delivered.typeOf(column).isPresent()) {
            line.mistake("column", column, "a name that no delivered column has");
        }
        readable.add(column);
        return new Named(feed, column, one);
    }
}

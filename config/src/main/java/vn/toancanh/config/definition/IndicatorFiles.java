package vn.toancanh.config.definition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Count;
import vn.toancanh.config.indicator.Direction;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.indicator.Pillar;
import vn.toancanh.config.indicator.Rate;
import vn.toancanh.config.indicator.Unit;

/** Reads measures and the indicators that are computed from them. */
final class IndicatorFiles {
    private static final List<String> MEASURE_COLUMNS =
            List.of("measure", "feed", "kind", "unit", "aggregation", "column", "where", "name_vi", "name_en");
    private static final List<String> INDICATOR_COLUMNS = List.of(
            "indicator",
            "pillar",
            "numerator",
            "denominator",
            "per",
            "unit",
            "direction",
            "decimals",
            "name_vi",
            "name_en",
            "definition_vi",
            "definition_en",
            "reference");

    private final DefinitionFiles files;
    private final List<Mistake> mistakes;

    IndicatorFiles(DefinitionFiles files, List<Mistake> mistakes) {
        this.files = files;
        this.mistakes = mistakes;
    }

    List<Measure> measures(List<Feed> feeds) {
        var ids = feeds.stream().map(Feed::id).collect(Collectors.toSet());
        var columns = feeds.stream().collect(Collectors.toMap(Feed::id, Feed::columnNames, (one, other) -> one));
        return new Table(files.text("measures.csv"), MEASURE_COLUMNS, mistakes)
                .map(line -> new Measure(
                        line.read("measure", MeasureId::new, "lower-case words joined by hyphens"),
                        line.label("name"),
                        line.choice("unit", Unit.class),
                        line.choice("kind", MeasureKind.class),
                        References.known(line, "feed", FeedId::new, ids),
                        aggregation(line, columns)));
    }

    List<Indicator> indicators(Set<MeasureId> measures) {
        return new Table(files.text("indicators.csv"), INDICATOR_COLUMNS, mistakes)
                .map(line -> new Indicator(
                        line.read("indicator", IndicatorId::new, "lower-case words joined by hyphens"),
                        line.choice("pillar", Pillar.class),
                        line.label("name"),
                        line.label("definition"),
                        formula(line, measures),
                        line.choice("unit", Unit.class),
                        line.choice("direction", Direction.class),
                        line.integer("decimals"),
                        line.text("reference")));
    }

    private static Formula formula(Line line, Set<MeasureId> measures) {
        var numerator = References.known(line, "numerator", MeasureId::new, measures);
        return line.optional("denominator").isEmpty()
                ? new Count(numerator)
                : new Rate(
                        numerator,
                        References.known(line, "denominator", MeasureId::new, measures),
                        line.integer("per"));
    }

    /** A feed that declares no columns yet cannot tell which it has. */
    private static Aggregation aggregation(Line line, Map<FeedId, List<String>> columns) {
        var declared = columns.entrySet().stream()
                .filter(feed -> feed.getKey().value().equals(line.optional("feed")))
                .flatMap(feed -> feed.getValue().stream())
                .toList();
        var column = declared(line, "column", line.text("column"), declared);
        return switch (line.text("aggregation")) {
            case "sum" -> new Aggregation.Sum(column);
            case "distinct" -> new Aggregation.Distinct(column, conditions(line, declared));
            case String other -> {
                line.mistake("aggregation", other, "sum, distinct");
                yield new Aggregation.Sum(column);
            }
        };
    }

    private static Map<String, String> conditions(Line line, List<String> declared) {
        var conditions = new HashMap<String, String>();
        for (var word : line.words("where")) {
            var parts = word.split("=", 2);
            if (parts.length == 2) {
                conditions.put(declared(line, "where", parts[0].strip(), declared), parts[1].strip());
            } else {
                line.mistake("where", word, "column=value, several between semicolons");
            }
        }
        return conditions;
    }

    private static String declared(Line line, String field, String column, List<String> declared) {
        if (!declared.isEmpty() && !declared.contains(column)) {
            line.mistake(field, column, "a column of the feed: " + String.join(", ", declared));
        }
        return column;
    }
}

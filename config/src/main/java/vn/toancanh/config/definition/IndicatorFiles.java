package vn.toancanh.config.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Count;
import vn.toancanh.config.indicator.Direction;
import vn.toancanh.config.indicator.Formula;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.IndicatorId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
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
    private final ConditionWords conditions;
    private final BreakdownNames breakdowns;
    private final List<Mistake> mistakes;

    IndicatorFiles(DefinitionFiles files, Map<String, CodeList> lists, List<Mistake> mistakes) {
        this.files = files;
        this.conditions = new ConditionWords(lists);
        this.breakdowns = BreakdownNames.read(files, mistakes);
        this.mistakes = mistakes;
    }

    List<Measure> measures(List<Feed> feeds) {
        var byId = feeds.stream().collect(Collectors.toMap(Feed::id, feed -> feed, (one, other) -> one));
        return new Table(files.text("measures.csv"), MEASURE_COLUMNS, mistakes).map(line -> {
            var feed = References.known(line, "feed", FeedId::new, byId.keySet());
            return new MeasureLine(line, feed, Optional.ofNullable(byId.get(feed)), conditions, breakdowns).measure();
        });
    }

    List<Indicator> indicators(List<Measure> measures) {
        var byId = measures.stream().collect(Collectors.toMap(Measure::id, measure -> measure, (one, other) -> one));
        return new Table(files.text("indicators.csv"), INDICATOR_COLUMNS, mistakes).map(line -> indicator(line, byId));
    }

    private static Indicator indicator(Line line, Map<MeasureId, Measure> measures) {
        var id = line.read("indicator", IndicatorId::new, "lower-case words joined by hyphens");
        var formula = formula(line, measures.keySet());
        return new Indicator(
                id,
                line.choice("pillar", Pillar.class),
                line.label("name"),
                line.label("definition"),
                formula,
                new SurveyedColumns(line, measures).of(formula),
                line.choice("unit", Unit.class),
                line.choice("direction", Direction.class),
                line.integer("decimals"),
                line.text("reference"));
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
}

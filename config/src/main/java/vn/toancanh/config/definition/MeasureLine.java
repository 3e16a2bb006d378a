package vn.toancanh.config.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.indicator.Unit;

/** Reads one line of the measures, held against the columns of its feed. */
record MeasureLine(Line line, FeedId feedId, Optional<Feed> feed, ConditionWords conditions) {
    /** The field that names a list after the column, as in {@code vsic_class in vsic-sections}. */
    private static final String IN = " in ";

    Measure measure() {
        return new Measure(
                line.read("measure", MeasureId::new, "lower-case words joined by hyphens"),
                line.label("name"),
                line.choice("unit", Unit.class),
                line.choice("kind", MeasureKind.class),
                feedId,
                aggregation(),
                given("by", this::breakdown),
                given("benchmark", MeasureId::new),
                line.optional("estimated_below").isEmpty()
                        ? Optional.empty()
                        : Optional.of(line.choice("estimated_below", AreaLevel.class)));
    }

    private Aggregation aggregation() {
        var column = declared("column", line.text("column"));
        var where = conditions.in(line, "where", columns());
        return switch (line.text("aggregation")) {
            case "sum" -> new Aggregation.Sum(column, where);
            case "distinct" ->
                new Aggregation.Distinct(column, given("latest", latest -> declared("latest", latest)), where);
            case "once" -> new Aggregation.Once(column, declared("key", line.text("key")), where);
            case String other -> {
                line.mistake("aggregation", other, "sum, distinct, once");
                yield new Aggregation.Sum(column, where);
            }
        };
    }

    private Breakdown breakdown(String text) {
        int in = text.indexOf(IN);
        return in < 0
                ? new Breakdown(declared("by", text), Optional.empty())
                : new Breakdown(
                        declared("by", text.substring(0, in).strip()),
                        Optional.of(conditions.list(
                                line, "by", text.substring(in + IN.length()).strip())));
    }

    private <T> Optional<T> given(String field, Function<String, T> read) {
        var text = line.optional(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
    }

    private String declared(String field, String column) {
        if (!columns().isEmpty() && !columns().contains(column)) {
            line.mistake(field, column, "a column of the feed: " + String.join(", ", columns()));
        }
        return column;
    }

    /** Delivered and derived ones; a feed that declares none yet cannot tell which it has. */
    private List<String> columns() {
        return feed.stream()
                .flatMap(known -> Stream.concat(
                        known.columnNames().stream(),
                        known.derivations().stream().map(Derivation::column)))
                .toList();
    }
}

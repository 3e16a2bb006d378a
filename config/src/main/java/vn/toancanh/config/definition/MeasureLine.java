package vn.toancanh.config.definition;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.indicator.MeasureKind;
import vn.toancanh.config.indicator.Unit;

/** Reads one line of the measures, held against the columns of its feed. */
record MeasureLine(
        Line line, FeedId feedId, Optional<Feed> feed, ConditionWords conditions, BreakdownNames breakdowns) {
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
        var column = line.text("column");
        var where = conditions.in(line, "where", columns());
        return switch (line.text("aggregation")) {
            case "sum" -> new Aggregation.Sum(amount(column), where);
            case "distinct" ->
                new Aggregation.Distinct(
                        text("column", column),
                        given("latest", latest -> columns().required(line, "latest", latest, Set.of(ColumnType.DATE))),
                        where);
            case "once" -> new Aggregation.Once(amount(column), text("key", line.text("key")), where);
            case String other -> {
                line.mistake("aggregation", other, "sum, distinct, once");
                yield new Aggregation.Sum(column, where);
            }
        };
    }

    /** Delivered or derived. */
    private String amount(String column) {
        return feed.flatMap(known -> known.derivation(column)).isPresent()
                ? column
                : columns().required(line, "column", column, DeclaredColumns.NUMBERS);
    }

    private String text(String field, String column) {
        return columns().required(line, field, column, DeclaredColumns.TEXTS);
    }

    private Breakdown breakdown(String text) {
        int in = text.indexOf(IN);
        return in < 0
                ? breakdowns.named(text, text("by", text), Optional.empty())
                : breakdowns.named(
                        text,
                        text("by", text.substring(0, in).strip()),
                        Optional.of(conditions.list(
                                line, "by", text.substring(in + IN.length()).strip())));
    }

    private <T> Optional<T> given(String field, Function<String, T> read) {
        var text = line.optional(field);
        return text.isEmpty() ? Optional.empty() : Optional.of(read.apply(text));
    }

    /** A feed that declares none yet cannot tell which it has. */
    private DeclaredColumns columns() {
        return DeclaredColumns.of(feed);
    }
}

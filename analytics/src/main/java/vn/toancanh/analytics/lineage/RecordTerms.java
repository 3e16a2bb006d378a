package vn.toancanh.analytics.lineage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analytics.validation.Lists;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;

/** Which records a measure counts, and by which of their columns: what totalling tells Spark, asked of one record after the other. */
final class RecordTerms {
    private final Feed feed;
    private final Aggregation aggregation;
    private final Optional<CountedPart> part;
    private final Map<CodeList, Pattern> patterns = new HashMap<>();

    /** @param part the one part that is asked for; none for all records of the measure */
    RecordTerms(Feed feed, Measure measure, Optional<String> part) {
        this.feed = feed;
        this.part = part.flatMap(code -> measure.by().map(by -> new CountedPart(by, code)));
        this.aggregation = measure.aggregation();
    }

    /** A part of a measure, such as one operator. */
    private record CountedPart(Breakdown by, String code) {
        boolean holds(Record record) {
            var value = record.getField(by.column());
            return by.partOf(value == null ? null : value.toString()).equals(code);
        }
    }

    /** The delivered columns that the measure looks at, in the order of the feed. */
    List<String> columns() {
        var read = new LinkedHashSet<String>();
        aggregation.where().forEach(condition -> addDelivered(condition.column(), read));
        part.ifPresent(asked -> addDelivered(asked.by().column(), read));
        switch (aggregation) {
            case Aggregation.Sum adding -> addDelivered(adding.column(), read);
            case Aggregation.Distinct counting -> {
                addDelivered(counting.key(), read);
                counting.latest().ifPresent(day -> addDelivered(day, read));
            }
            case Aggregation.Once adding -> {
                addDelivered(adding.key(), read);
                addDelivered(adding.column(), read);
            }
        }
        return feed.columnNames().stream().filter(read::contains).toList();
    }

    private void addDelivered(String name, SequencedSet<String> read) {
        feed.derivation(name)
                .ifPresentOrElse(
                        derived -> derived.reads().forEach(column -> addDelivered(column, read)), () -> read.add(name));
    }

    /** Whether the record is of the part, fulfils the measure's conditions and has what it counts. */
    boolean fits(Record record) {
        return part.map(asked -> asked.holds(record)).orElse(true)
                && hold(aggregation.where(), record)
                && switch (aggregation) {
                    case Aggregation.Sum adding -> hasNumber(adding.column(), record);
                    case Aggregation.Distinct counting ->
                        record.getField(counting.key()) != null
                                && counting.latest().map(record::getField).isPresent()
                                        == counting.latest().isPresent();
                    case Aggregation.Once adding -> record.getField(adding.key()) != null;
                };
    }

    /** The columns that the measure looks at, as text. */
    Map<String, String> values(Record record) {
        var values = new LinkedHashMap<String, String>();
        for (var column : columns()) {
            var value = record.getField(column);
            if (value != null) {
                values.put(column, value.toString());
            }
        }
        return values;
    }

    private boolean hasNumber(String name, Record record) {
        return feed.derivation(name)
                .map(derived -> fitting(derived, record)
                        .filter(one -> one.terms().stream().allMatch(term -> hasNumber(term, record)))
                        .isPresent())
                .orElseGet(() -> record.getField(name) != null);
    }

    private Optional<Derivation.Case> fitting(Derivation derived, Record record) {
        return derived.cases().stream().filter(one -> hold(one.where(), record)).findFirst();
    }

    private boolean hold(List<Condition> where, Record record) {
        return where.stream().allMatch(condition -> holds(condition, record.getField(condition.column())));
    }

    private boolean holds(Condition condition, @Nullable Object value) {
        if (value == null) {
            return false;
        }
        return switch (condition) {
            case Condition.OneOf one -> one.values().contains(value.toString());
            case Condition.NoneOf none -> !none.values().contains(value.toString());
            case Condition.AtLeast least -> ((Number) value).doubleValue() >= least.least();
            case Condition.AtMost most -> ((Number) value).doubleValue() <= most.most();
            case Condition.Listed listed ->
                patterns.computeIfAbsent(listed.list(), list -> Pattern.compile(Lists.pattern(list)))
                        .matcher(value.toString())
                        .find();
        };
    }
}

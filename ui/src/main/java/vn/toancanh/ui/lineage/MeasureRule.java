package vn.toancanh.ui.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.feed.Condition;
import vn.toancanh.config.feed.Derivation;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;

/**
 * By which definitions the records of a feed become a measure.
 *
 * @param part the part of the measure that is counted, such as one operator; none for all of it
 * @param feed none where it is defined no more
 */
record MeasureRule(Measure measure, Optional<String> part, Optional<Feed> feed) {
    /** Those that the measure's column follows from, the last one first. */
    List<Derivation> derivations() {
        var needed = new ArrayList<Derivation>();
        feed.ifPresent(from -> amounts().forEach(column -> add(column, from, needed)));
        return needed;
    }

    private Stream<String> amounts() {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> Stream.of(adding.column());
            case Aggregation.Once adding -> Stream.of(adding.column());
            case Aggregation.Distinct counting -> Stream.empty();
        };
    }

    private static void add(String column, Feed feed, List<Derivation> needed) {
        feed.derivation(column).filter(derived -> !needed.contains(derived)).ifPresent(derived -> {
            needed.add(derived);
            derived.reads().forEach(read -> add(read, feed, needed));
        });
    }

    /** Those that conditions name, and of a part that by which it is told. */
    List<CodeList> codeLists() {
        var named = conditions()
                .filter(Condition.Listed.class::isInstance)
                .map(condition -> ((Condition.Listed) condition).list());
        return Stream.concat(named, measure.by().filter(by -> part.isPresent()).flatMap(Breakdown::list).stream())
                .distinct()
                .toList();
    }

    private Stream<Condition> conditions() {
        return Stream.concat(
                measure.aggregation().where().stream(),
                derivations().stream()
                        .flatMap(derived -> derived.cases().stream())
                        .flatMap(one -> one.where().stream()));
    }
}

package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Counted;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * In which provinces the deliveries of a run have rows: as it is on record, or else learnt from their records once.
 *
 * <p>Decision: docs/decisions/0018-made-up-lines-are-delivered-by-province.md
 */
record KnownProvinces(Lake lake, LakeRun run, Definitions definitions) {
    /** Which deliveries of a feed the run counts in the periods. */
    Counted counted(Feed feed, Collection<Period> periods, Collection<Delivery> inEffect) {
        var known = run.provincesOf(feed.id());
        var learnt = learnt(feed, toLearn(feed.id(), periods, inEffect, known));
        run.learn(learnt);
        return new Counted(feed.id(), inEffect, known.with(learnt));
    }

    /** Where only real or only made-up ones were delivered, all of them are counted. */
    private static List<Delivery> toLearn(
            FeedId feed, Collection<Period> periods, Collection<Delivery> inEffect, DeliveredProvinces known) {
        return inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed) && periods.contains(delivery.timePeriod()))
                .collect(Collectors.groupingBy(Delivery::timePeriod))
                .values()
                .stream()
                .filter(some ->
                        some.stream().map(Delivery::simulated).distinct().count() > 1)
                .flatMap(List::stream)
                .filter(delivery -> known.of(delivery).isEmpty())
                .toList();
    }

    private Map<String, Set<AreaCode>> learnt(Feed feed, List<Delivery> unknown) {
        return unknown.stream().collect(Collectors.toMap(Delivery::id, delivery -> new Whereabouts(
                        definitions.areas(), delivery.timePeriod().lastDay())
                .provincesOf(unitsOf(feed, delivery))));
    }

    private Set<AreaCode> unitsOf(Feed feed, Delivery delivery) {
        var records = run.current(RecordsTable.of(feed).table()).in(Partition.of(LakeTable.DELIVERY_ID, delivery.id()));
        return lake.reader().textsIn(records, RecordColumns.REF_AREA).stream()
                .map(AreaCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}

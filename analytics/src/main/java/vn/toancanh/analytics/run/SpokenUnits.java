package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.analytics.quality.SharedUnits;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/** Reads what the deliveries of a feed and period speak of, where several real providers have delivered. */
record SpokenUnits(Lake lake, LakeRun run, Definitions definitions) {
    /**
     * What is doubtful since two have delivered it.
     *
     * @param accepted the deliveries of this run: those that are published already stand before them
     */
    List<Doubt> shared(Set<FeedPeriod> changed, Collection<Delivery> accepted) {
        return definitions.qualityChecks().stream()
                .filter(check -> check.rule() instanceof Rule.SharedUnits)
                .flatMap(check -> changed.stream()
                        .filter(what -> what.feed().value().equals(check.rule().subject()))
                        .flatMap(what -> shared(check, what, accepted)))
                .toList();
    }

    private Stream<Doubt> shared(QualityCheck check, FeedPeriod what, Collection<Delivery> accepted) {
        var real = run.inEffect().stream()
                .filter(what::isOf)
                .filter(delivery -> !delivery.simulated())
                .sorted(Comparator.comparing((Delivery delivery) -> accepted.contains(delivery))
                        .thenComparing(Delivery::id))
                .toList();
        return real.size() < 2 || real.stream().noneMatch(accepted::contains)
                ? Stream.empty()
                : definitions.feed(what.feed()).stream().flatMap(feed -> new SharedUnits(check, definitions.areas())
                        .among(spoken(feed, real)).stream());
    }

    private SequencedMap<Delivery, Set<SharedUnits.Spoken>> spoken(Feed feed, List<Delivery> deliveries) {
        var keys = feed.columns(ColumnRole.KEY).map(Column::name).toList();
        var columns =
                Stream.concat(Stream.of(RecordColumns.REF_AREA), keys.stream()).toArray(String[]::new);
        var spoken = new LinkedHashMap<Delivery, Set<SharedUnits.Spoken>>();
        for (var delivery : deliveries) {
            var ofDelivery = new HashSet<SharedUnits.Spoken>();
            var slice = run.current(RecordsTable.of(feed).table())
                    .in(Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                    .columns(columns);
            lake.reader().read(slice, record -> ofDelivery.add(spoken(record, keys)));
            spoken.put(delivery, ofDelivery);
        }
        return spoken;
    }

    private static SharedUnits.Spoken spoken(Record record, List<String> keys) {
        return new SharedUnits.Spoken(
                (String) record.getField(RecordColumns.REF_AREA),
                keys.stream().map(key -> String.valueOf(record.getField(key))).toList());
    }
}

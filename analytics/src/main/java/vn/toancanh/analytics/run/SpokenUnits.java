package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.analytics.quality.SharedUnits;
import vn.toancanh.analytics.quality.SideBySide;
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
        return new SeveralProviders(run, definitions, Rule.SharedUnits.class).doubts(changed, accepted, this::shared);
    }

    private List<Doubt> shared(QualityCheck check, Feed feed, SideBySide delivered) {
        return new SharedUnits(check, definitions.areas()).among(delivered, delivery -> spoken(feed, delivery));
    }

    private Set<SharedUnits.Spoken> spoken(Feed feed, Delivery delivery) {
        var keys = feed.columns(ColumnRole.KEY).map(Column::name).toList();
        var columns =
                Stream.concat(Stream.of(RecordColumns.REF_AREA), keys.stream()).toArray(String[]::new);
        var spoken = new HashSet<SharedUnits.Spoken>();
        var slice = run.current(RecordsTable.of(feed).table())
                .in(Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .columns(columns);
        lake.reader().read(slice, record -> spoken.add(spoken(record, keys)));
        return spoken;
    }

    private static SharedUnits.Spoken spoken(Record record, List<String> keys) {
        return new SharedUnits.Spoken(
                (String) record.getField(RecordColumns.REF_AREA),
                keys.stream().map(key -> String.valueOf(record.getField(key))).toList());
    }
}

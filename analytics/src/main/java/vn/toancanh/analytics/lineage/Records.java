package vn.toancanh.analytics.lineage;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.Collection;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;
import vn.toancanh.lake.table.Slice;

/** The records of a feed as a release shows them, whatever columns the feed declares today. */
record Records(Slice all) {
    static final String REF_AREA = "ref_area";
    static final String ROW_NUMBER = "row_number";

    private static final Schema ALWAYS_THERE = new Schema(
            required(1, LakeTable.DELIVERY_ID, StringType.get()),
            required(2, ROW_NUMBER, LongType.get()),
            required(3, REF_AREA, StringType.get()));

    /** @throws vn.toancanh.lake.LakeException if the release has expired */
    static Records of(Release release, FeedId feed) {
        return new Records(release.slice(LakeTable.recordsOf(feed, ALWAYS_THERE)));
    }

    Slice of(Delivery delivery) {
        return of(List.of(delivery));
    }

    Slice of(Collection<Delivery> deliveries) {
        return all.inAnyOf(deliveries.stream()
                .map(delivery -> Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .toList());
    }
}

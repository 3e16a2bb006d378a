package vn.toancanh.lake.table;

import java.util.List;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.LakeException;

/** What one table of the lake holds, which columns divide it into partitions, and whether releases carry it. */
public record LakeTable(String name, Schema schema, List<String> partitionedBy, Kept kept) {

    /** The column that leads from any row back to what a sender handed in. */
    public static final String DELIVERY_ID = "delivery_id";

    public LakeTable {
        partitionedBy = List.copyOf(partitionedBy);
        for (String column : partitionedBy) {
            NestedField field = schema.findField(column);
            if (field == null || !field.type().equals(StringType.get())) {
                throw new LakeException("Cannot divide table %s by %s: found %s, and a column of strings is accepted"
                        .formatted(name, column, field == null ? "no such column" : "a column of " + field.type()));
            }
        }
    }

    /** The table of a feed's validated records; its columns are the feed's, among them {@code delivery_id}. */
    public static LakeTable recordsOf(FeedId feed, Schema schema) {
        return new LakeTable("records_" + feed.value().replace('-', '_'), schema, List.of(DELIVERY_ID), Kept.RELEASED);
    }

    PartitionSpec spec() {
        PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
        partitionedBy.forEach(spec::identity);
        return spec.build();
    }

    @Override
    public String toString() {
        return name;
    }
}

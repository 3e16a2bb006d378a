package vn.toancanh.lake.quality;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import java.util.Locale;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.table.Kept;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * A check that a delivery, or a total that it would bring, did not pass.
 *
 * @param check its name
 * @param subject the feed, measure or indicator that it speaks of
 * @param refArea the area, or empty where it is the delivery as a whole
 * @param timePeriod of what was looked at
 * @param message what was found, and what is accepted
 */
public record Finding(
        String deliveryId,
        String check,
        Severity severity,
        String subject,
        String refArea,
        String timePeriod,
        String message) {
    /** One partition for each delivery, so that checking it again replaces what stood there. */
    public static final LakeTable TABLE = new LakeTable(
            "findings",
            new Schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "check_name", StringType.get()),
                    required(3, "severity", StringType.get()),
                    required(4, "subject", StringType.get()),
                    required(5, "ref_area", StringType.get()),
                    required(6, "time_period", StringType.get()),
                    required(7, "message", StringType.get())),
            List.of(LakeTable.DELIVERY_ID),
            Kept.HISTORY);

    /** The partition in which a delivery's findings stand. */
    public static Partition partition(String deliveryId) {
        return Partition.of(LakeTable.DELIVERY_ID, deliveryId);
    }

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    public static Finding from(Record row) {
        return new Finding(
                (String) row.getField("delivery_id"),
                (String) row.getField("check_name"),
                Severity.valueOf(((String) row.getField("severity")).toUpperCase(Locale.ROOT)),
                (String) row.getField("subject"),
                (String) row.getField("ref_area"),
                (String) row.getField("time_period"),
                (String) row.getField("message"));
    }

    public Record toRecord() {
        Record row = GenericRecord.create(TABLE.schema());
        row.setField("delivery_id", deliveryId);
        row.setField("check_name", check);
        row.setField("severity", severity.name().toLowerCase(Locale.ROOT));
        row.setField("subject", subject);
        row.setField("ref_area", refArea);
        row.setField("time_period", timePeriod);
        row.setField("message", message);
        return row;
    }
}

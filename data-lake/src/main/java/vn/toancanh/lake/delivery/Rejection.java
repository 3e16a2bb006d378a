package vn.toancanh.lake.delivery;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.StringType;
import vn.toancanh.lake.table.Kept;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * A row that was not let in, and what its sender has to mend.
 *
 * @param rowNumber the line of the file on which the row begins, the header's being line 1
 * @param column the column at fault, or empty where it is the row as a whole
 * @param value what was found there
 * @param rawRow the row as it was handed in
 */
public record Rejection(
        String deliveryId,
        String feed,
        String fileName,
        long rowNumber,
        String column,
        String value,
        String reason,
        String rawRow) {

    /** How many rows of a delivery are on record with their mistakes, the first of the file; the others are counted. */
    public static final int MOST_ROWS = 10_000;

    public static final LakeTable TABLE = new LakeTable(
            "rejections",
            new Schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "feed", StringType.get()),
                    required(3, "file_name", StringType.get()),
                    required(4, "row_number", LongType.get()),
                    required(5, "column_name", StringType.get()),
                    required(6, "value", StringType.get()),
                    required(7, "reason", StringType.get()),
                    required(8, "raw_row", StringType.get())),
            List.of(LakeTable.DELIVERY_ID),
            Kept.HISTORY);

    /** The partition in which a delivery's rejections stand. */
    public static Partition partition(String deliveryId) {
        return Partition.of(LakeTable.DELIVERY_ID, deliveryId);
    }

    static Rejection from(Record row) {
        return new Rejection(
                (String) row.getField("delivery_id"),
                (String) row.getField("feed"),
                (String) row.getField("file_name"),
                (long) row.getField("row_number"),
                (String) row.getField("column_name"),
                (String) row.getField("value"),
                (String) row.getField("reason"),
                (String) row.getField("raw_row"));
    }

    public Record toRecord() {
        Record row = GenericRecord.create(TABLE.schema());
        row.setField("delivery_id", deliveryId);
        row.setField("feed", feed);
        row.setField("file_name", fileName);
        row.setField("row_number", rowNumber);
        row.setField("column_name", column);
        row.setField("value", value);
        row.setField("reason", reason);
        row.setField("raw_row", rawRow);
        return row;
    }
}

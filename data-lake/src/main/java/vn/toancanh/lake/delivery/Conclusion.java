package vn.toancanh.lake.delivery;

import static org.apache.iceberg.types.Types.NestedField.required;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Types.BooleanType;
import org.apache.iceberg.types.Types.LongType;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.iceberg.types.Types.StringType;
import org.apache.iceberg.types.Types.TimestampType;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.table.Kept;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * What came of a delivery, and why.
 *
 * @param reason why it was refused or superseded, or waits; empty where it was published
 * @param placing how its accepted rows were placed; known of deliveries that were published since this is counted
 * @param circumstances of one that waits, while they are the same it is not looked at again; empty where it is to be in any case
 */
public record Conclusion(
        Delivery delivery,
        Outcome outcome,
        String reason,
        long rowsRead,
        long rowsAccepted,
        long rowsRejected,
        Optional<Placing> placing,
        Optional<Circumstances> circumstances) {

    /** One partition for each delivery, so that concluding it again replaces what stood there. */
    public static final LakeTable TABLE = new LakeTable(
            "deliveries",
            schema(
                    required(1, "delivery_id", StringType.get()),
                    required(2, "feed", StringType.get()),
                    required(3, "provider", StringType.get()),
                    required(4, "time_period", StringType.get()),
                    required(5, "sha256", StringType.get()),
                    required(6, "file_name", StringType.get()),
                    required(7, "bytes", LongType.get()),
                    required(8, "received_at", TimestampType.withZone()),
                    required(9, "outcome", StringType.get()),
                    required(10, "reason", StringType.get()),
                    required(11, "rows_read", LongType.get()),
                    required(12, "rows_accepted", LongType.get()),
                    required(13, "rows_rejected", LongType.get()),
                    required(14, "simulated", BooleanType.get()),
                    required(15, "note", StringType.get())),
            List.of(LakeTable.DELIVERY_ID),
            Kept.HISTORY);

    private static Schema schema(NestedField... fields) {
        List<NestedField> placing = Placing.columns(fields.length + 1);
        NestedField last = Circumstances.column(fields.length + placing.size() + 1);
        return new Schema(Stream.of(Stream.of(fields), placing.stream(), Stream.of(last))
                .flatMap(some -> some)
                .toList());
    }

    /** The partition in which a delivery's conclusion stands. */
    public static Partition partition(String deliveryId) {
        return Partition.of(LakeTable.DELIVERY_ID, deliveryId);
    }

    /** The delivery is counted. */
    public static Conclusion published(Delivery delivery, Placing placing, long rowsRejected) {
        long accepted = placing.rows();
        return new Conclusion(
                delivery,
                Outcome.PUBLISHED,
                "",
                accepted + rowsRejected,
                accepted,
                rowsRejected,
                Optional.of(placing),
                Optional.empty());
    }

    /** The delivery is not counted, and the sender is told why. */
    public static Conclusion refused(Delivery delivery, String reason, long rowsRead, long rowsRejected) {
        return notCounted(delivery, Outcome.REFUSED, reason, rowsRead, rowsRejected);
    }

    /** The delivery is not counted yet, and its sender is told what for it waits. */
    public static Conclusion waiting(Delivery delivery, String reason, long rowsRead, long rowsRejected) {
        return notCounted(delivery, Outcome.WAITING, reason, rowsRead, rowsRejected);
    }

    /** The same of a delivery that is not to be looked at again as long as the circumstances are these. */
    public Conclusion in(Circumstances same) {
        return new Conclusion(
                delivery, outcome, reason, rowsRead, rowsAccepted, rowsRejected, placing, Optional.of(same));
    }

    /** The delivery was not looked at, since a later one takes its place. */
    public static Conclusion superseded(Delivery delivery, Delivery by) {
        return superseded(delivery, "Delivery %s came after it".formatted(by.id()));
    }

    /** The delivery is not counted, since a later one will take its place, which waits for other providers. */
    public static Conclusion supersededByWaiting(Delivery delivery, Delivery by) {
        return superseded(delivery, "Delivery %s came after it, and waits for other providers".formatted(by.id()));
    }

    private static Conclusion superseded(Delivery delivery, String reason) {
        return notCounted(delivery, Outcome.SUPERSEDED, reason, 0, 0);
    }

    private static Conclusion notCounted(
            Delivery delivery, Outcome outcome, String reason, long rowsRead, long rowsRejected) {
        return new Conclusion(
                delivery,
                outcome,
                reason,
                rowsRead,
                rowsRead - rowsRejected,
                rowsRejected,
                Optional.empty(),
                Optional.empty());
    }

    /** Rejected rows of which the mistakes are not on record, since more were rejected than are kept. */
    public long rowsRejectedBeyondRecord() {
        return Math.max(0, rowsRejected - Rejection.MOST_ROWS);
    }

    static Conclusion from(Record row) {
        return new Conclusion(
                deliveryFrom(row),
                Outcome.valueOf(((String) row.getField("outcome")).toUpperCase(Locale.ROOT)),
                (String) row.getField("reason"),
                (long) row.getField("rows_read"),
                (long) row.getField("rows_accepted"),
                (long) row.getField("rows_rejected"),
                Placing.from(row),
                Circumstances.from(row));
    }

    private static Delivery deliveryFrom(Record row) {
        return new Delivery(
                (String) row.getField("delivery_id"),
                new Consignment(
                        new FeedId((String) row.getField("feed")),
                        (String) row.getField("provider"),
                        Period.parse((String) row.getField("time_period")),
                        (boolean) row.getField("simulated"),
                        (String) row.getField("note")),
                (String) row.getField("sha256"),
                (String) row.getField("file_name"),
                (long) row.getField("bytes"),
                ((OffsetDateTime) row.getField("received_at")).toInstant());
    }

    public Record toRecord() {
        Record row = GenericRecord.create(TABLE.schema());
        row.setField("delivery_id", delivery.id());
        row.setField("feed", delivery.feed().value());
        row.setField("provider", delivery.provider());
        row.setField("time_period", delivery.timePeriod().toString());
        row.setField("sha256", delivery.sha256());
        row.setField("file_name", delivery.fileName());
        row.setField("bytes", delivery.byteCount());
        row.setField("received_at", delivery.receivedAt().atOffset(ZoneOffset.UTC));
        row.setField("outcome", outcome.name().toLowerCase(Locale.ROOT));
        row.setField("reason", reason);
        row.setField("rows_read", rowsRead);
        row.setField("rows_accepted", rowsAccepted);
        row.setField("rows_rejected", rowsRejected);
        row.setField("simulated", delivery.simulated());
        row.setField("note", delivery.consignment().note());
        placing.ifPresent(counts -> counts.write(row));
        circumstances.ifPresent(same -> same.write(row));
        return row;
    }
}

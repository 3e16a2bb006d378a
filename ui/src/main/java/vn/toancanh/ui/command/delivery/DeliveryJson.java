package vn.toancanh.ui.command.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Placing;
import vn.toancanh.lake.quality.Finding;

/** Deliveries for other programs: everything that is on record, in the names of the read API. */
final class DeliveryJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private DeliveryJson() {}

    static String of(List<DeliveryEntry> entries) {
        return JSON.writeValueAsString(
                entries.stream().map(DeliveryJson::fields).toList());
    }

    /** One delivery, with what the checks have found about it. */
    static String of(DeliveryEntry entry, List<Finding> findings) {
        var fields = fields(entry);
        fields.put("findings", findings.stream().map(FindingJson::of).toList());
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, @Nullable Object> fields(DeliveryEntry entry) {
        var delivery = entry.delivery();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("delivery_id", delivery.id());
        fields.put("feed", delivery.feed().value());
        fields.put("provider", delivery.provider());
        fields.put("time_period", delivery.timePeriod().toString());
        fields.put("simulated", delivery.simulated());
        fields.put("note", delivery.consignment().note());
        fields.put("sha256", delivery.sha256());
        fields.put("file_name", delivery.fileName());
        fields.put("bytes", delivery.byteCount());
        fields.put("received_at", delivery.receivedAt().toString());
        fields.put("state", entry.state());
        fields.put("reason", entry.reason());
        entry.conclusion().ifPresent(conclusion -> putRows(fields, conclusion));
        return fields;
    }

    private static void putRows(Map<String, @Nullable Object> fields, Conclusion conclusion) {
        fields.put("rows_read", conclusion.rowsRead());
        fields.put("rows_accepted", conclusion.rowsAccepted());
        fields.put("rows_rejected", conclusion.rowsRejected());
        conclusion.placing().ifPresent(placing -> putPlacing(fields, placing));
    }

    private static void putPlacing(Map<String, @Nullable Object> fields, Placing placing) {
        fields.put("rows_by_code", placing.byCode());
        fields.put("rows_by_name", placing.byName());
        fields.put("rows_by_variant", placing.byVariant());
        fields.put("units_of_several_rows", placing.unitsOfSeveralRows());
    }
}

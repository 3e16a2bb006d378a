package vn.toancanh.ui.command.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.delivery.PlacedOn;
import vn.toancanh.lake.diff.DefinitionChange;
import vn.toancanh.lake.diff.DeliveryChange;
import vn.toancanh.lake.diff.MeasureChange;
import vn.toancanh.lake.diff.PlacingChange;
import vn.toancanh.lake.diff.ReleaseDiff;
import vn.toancanh.lake.diff.TotalChange;
import vn.toancanh.lake.table.TotalRow;
import vn.toancanh.ui.board.ValueChange;

/** What differs from one release to another, for other programs. */
final class ReleaseDiffJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReleaseDiffJson() {}

    /**
     * @param values of indicators; empty where definitions do not differ; null, with the reason, where nobody can tell
     * @param areas empty where they were not asked for
     */
    static String of(ReleaseDiff diff, Optional<ChangedValues> values, Optional<List<TotalChange>> areas) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("from", diff.from().id());
        fields.put("to", diff.to().id());
        fields.put(
                "deliveries",
                diff.deliveries().stream().map(ReleaseDiffJson::delivery).toList());
        fields.put("definitions", definitions(diff.definitions()));
        fields.put(
                "placing", diff.placing().stream().map(ReleaseDiffJson::placing).toList());
        fields.put(
                "totals", diff.totals().stream().map(ReleaseDiffJson::measure).toList());
        values.ifPresent(changed -> fields.putAll(values(changed)));
        areas.ifPresent(listed ->
                fields.put("areas", listed.stream().map(ReleaseDiffJson::area).toList()));
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> delivery(DeliveryChange change) {
        return switch (change) {
            case DeliveryChange.Came came -> Map.of("came", ReleaseJson.delivery(came.delivery()));
            case DeliveryChange.Went went -> Map.of("went", ReleaseJson.delivery(went.delivery()));
            case DeliveryChange.Replaced replaced -> {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("replaced", ReleaseJson.delivery(replaced.earlier()));
                fields.put("by", ReleaseJson.delivery(replaced.later()));
                yield fields;
            }
        };
    }

    private static Map<String, @Nullable Object> definitions(DefinitionChange change) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("same", change instanceof DefinitionChange.Same);
        fields.put(
                "files",
                switch (change) {
                    case DefinitionChange.Same same -> List.of();
                    case DefinitionChange.Differ differ -> differ.files();
                    case DefinitionChange.NotKept unknown -> null;
                });
        return fields;
    }

    private static Map<String, @Nullable Object> placing(PlacingChange change) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("delivery", ReleaseJson.delivery(change.delivery()));
        fields.put("before", change.before().map(PlacedOn::text).orElse(null));
        fields.put("after", change.after().text());
        return fields;
    }

    private static Map<String, Object> measure(MeasureChange change) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("feed", change.feed());
        fields.put("time_period", change.timePeriod());
        fields.put("measure", change.measure());
        fields.put("changed", change.changed());
        fields.put("came", change.came());
        fields.put("went", change.went());
        return fields;
    }

    private static Map<String, @Nullable Object> values(ChangedValues values) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put(
                "values",
                values.reason().isPresent()
                        ? null
                        : values.differing().stream()
                                .map(ReleaseDiffJson::value)
                                .toList());
        values.reason().ifPresent(reason -> fields.put("values_reason", reason));
        return fields;
    }

    private static Map<String, Object> value(ValueChange change) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("indicator", change.indicator().value());
        fields.put("changed", change.changed());
        fields.put("came", change.came());
        fields.put("went", change.went());
        return fields;
    }

    private static Map<String, @Nullable Object> area(TotalChange change) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("feed", change.one().feed());
        fields.put("measure", change.one().measure());
        fields.put("breakdown", breakdown(change.one()));
        fields.put("ref_area", change.one().refArea());
        fields.put("time_period", change.one().timePeriod());
        fields.put("before", change.before().map(ReleaseDiffJson::total).orElse(null));
        fields.put("after", change.after().map(ReleaseDiffJson::total).orElse(null));
        return fields;
    }

    /** The part that the total is of; null where it is of all of the measure. */
    private static @Nullable String breakdown(TotalRow row) {
        return row.breakdown().isEmpty() ? null : row.breakdown();
    }

    private static Map<String, Object> total(TotalRow row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("amount", row.amount());
        fields.put("units_counted", row.unitsCounted());
        fields.put("units_expected", row.unitsExpected());
        fields.put("simulated", row.simulated());
        return fields;
    }
}

package vn.toancanh.ui.command.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Displacement;
import vn.toancanh.lake.quality.QualityReport;
import vn.toancanh.lake.release.CodeVersion;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.release.ReleaseTag;
import vn.toancanh.ui.command.delivery.FindingJson;

/** Releases for other programs: everything that is on record, in the names of the read API. */
final class ReleaseJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReleaseJson() {}

    static String of(List<Release> releases) {
        return JSON.writeValueAsString(
                releases.stream().map(ReleaseJson::fields).toList());
    }

    /** One release, with what the checks have found about the deliveries that it counts. */
    static String of(Release release, QualityReport quality) {
        var fields = fields(release);
        fields.put("quality", quality.checks().stream().map(FindingJson::of).toList());
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, @Nullable Object> fields(Release release) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("release", release.id());
        fields.put("parent", boxed(release.parent()));
        fields.put("restored", boxed(release.restored()));
        fields.put("published_at", release.publishedAt().toString());
        fields.put("config_hash", release.configHash());
        fields.put("code_version", release.codeVersion().map(CodeVersion::text).orElse(null));
        fields.put("boundaries", boundaries(release));
        fields.put("expired_at", release.expiredAt().map(Object::toString).orElse(null));
        fields.put("tags", release.tags().stream().map(ReleaseTag::name).toList());
        fields.put("snapshots", release.snapshots());
        fields.put(
                "deliveries",
                release.deliveries().stream()
                        .map(delivery -> delivery(delivery, release))
                        .toList());
        return fields;
    }

    /** By which boundaries points were placed, by the delivery that they came in. */
    private static Map<String, String> boundaries(Release release) {
        var boundaries = new TreeMap<String, String>();
        release.boundaries().forEach((delivery, placedOn) -> boundaries.put(delivery, placedOn.text()));
        return boundaries;
    }

    private static Map<String, Object> delivery(Delivery delivery, Release release) {
        var fields = delivery(delivery);
        var instead = release.displacementOf(delivery);
        fields.put("counted", instead.isEmpty());
        fields.put("reason", instead.map(Displacement::reason).orElse(""));
        return fields;
    }

    /** What a program needs to find a delivery; ./toancanh deliveries --json tells all of it. */
    static Map<String, Object> delivery(Delivery delivery) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("delivery_id", delivery.id());
        fields.put("feed", delivery.feed().value());
        fields.put("provider", delivery.provider());
        fields.put("time_period", delivery.timePeriod().toString());
        fields.put("sha256", delivery.sha256());
        fields.put("file_name", delivery.fileName());
        fields.put("simulated", delivery.simulated());
        return fields;
    }

    private static @Nullable Long boxed(OptionalLong id) {
        return id.isPresent() ? id.getAsLong() : null;
    }
}

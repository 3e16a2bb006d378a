package vn.toancanh.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The published release: what every other answer names by its number.
 *
 * @param parent the release that taking this one back would show again; null for the first
 * @param restored the release whose content this one shows again; null where the content is new
 * @param codeVersion which program published it; null where that was not noted
 * @param boundaries by which boundaries points were placed, by the id of the delivery that they came in
 */
record ReleaseAnswer(
        long release,
        @Nullable Long parent,
        @Nullable Long restored,
        Instant publishedAt,
        String configHash,
        @Nullable String codeVersion,
        Map<String, Long> snapshots,
        Map<String, String> boundaries,
        List<DeliveryAnswer> deliveries) {

    /** A delivery that the release counts. */
    record DeliveryAnswer(
            String id,
            String feed,
            String provider,
            String timePeriod,
            String sha256,
            String fileName,
            boolean simulated) {}
}

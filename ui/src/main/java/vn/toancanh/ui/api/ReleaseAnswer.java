package vn.toancanh.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The published release: what every other answer names by its number. */
record ReleaseAnswer(
        long release,
        Instant publishedAt,
        String configHash,
        Map<String, Long> snapshots,
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

package vn.toancanh.ui.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Displacement;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.lake.quality.Finding;
import vn.toancanh.lake.release.Release;

/**
 * A delivery, and what came of it.
 *
 * @param state pending, waiting (for other providers), published, refused or superseded
 * @param inEffect whether the latest release has it, and nothing newer in its place
 * @param counted whether the numbers of that release hold it; a made-up one gives way to a real one of its province
 * @param reason why it was refused or superseded, or is in effect and not counted; empty otherwise
 * @param rowsRead null while it is pending
 */
record DeliveryAnswer(
        String deliveryId,
        String feed,
        String provider,
        String timePeriod,
        boolean simulated,
        String note,
        String sha256,
        String fileName,
        long bytes,
        Instant receivedAt,
        String state,
        boolean inEffect,
        boolean counted,
        String reason,
        @Nullable Long rowsRead,
        @Nullable Long rowsAccepted,
        @Nullable Long rowsRejected,
        List<FindingAnswer> findings,
        RejectionsAnswer rejections) {

    /** What a check has found. */
    record FindingAnswer(
            String check, String severity, String subject, String refArea, String timePeriod, String message) {
        static FindingAnswer of(Finding finding) {
            return new FindingAnswer(
                    finding.check(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    finding.subject(),
                    finding.refArea(),
                    finding.timePeriod(),
                    finding.message());
        }
    }

    /**
     * Some of the mistakes in rows that were not let in.
     *
     * @param total how many there are on record
     * @param rowsBeyond how many rejected rows have none on record, since so many are not kept
     */
    record RejectionsAnswer(int total, long rowsBeyond, int offset, int limit, List<RejectionAnswer> items) {
        static final RejectionsAnswer NONE = new RejectionsAnswer(0, 0, 0, 0, List.of());

        static RejectionsAnswer of(List<Rejection> all, long rowsBeyond, int offset, int limit) {
            var items = all.stream()
                    .skip(offset)
                    .limit(limit)
                    .map(RejectionAnswer::of)
                    .toList();
            return new RejectionsAnswer(all.size(), rowsBeyond, offset, limit, items);
        }
    }

    /** One mistake, and where it is to be mended. */
    record RejectionAnswer(long rowNumber, String column, String value, String reason) {
        static RejectionAnswer of(Rejection rejection) {
            return new RejectionAnswer(
                    rejection.rowNumber(), rejection.column(), rejection.value(), rejection.reason());
        }
    }

    static DeliveryAnswer pending(Delivery delivery) {
        return of(delivery, Optional.empty(), Optional.empty(), List.of(), RejectionsAnswer.NONE);
    }

    static DeliveryAnswer concluded(
            Conclusion conclusion, Optional<Release> latest, List<Finding> findings, RejectionsAnswer rejections) {
        var having = latest.filter(release -> release.counts(conclusion.delivery()));
        return of(conclusion.delivery(), Optional.of(conclusion), having, findings, rejections);
    }

    /** Of bytes that the latest release has. */
    static DeliveryAnswer inEffect(Delivery delivery, Optional<Conclusion> conclusion, Release latest) {
        return of(delivery, conclusion, Optional.of(latest), List.of(), RejectionsAnswer.NONE);
    }

    /** @param having the latest release, if the delivery is in effect in it */
    private static DeliveryAnswer of(
            Delivery delivery,
            Optional<Conclusion> conclusion,
            Optional<Release> having,
            List<Finding> findings,
            RejectionsAnswer rejections) {
        var instead = having.flatMap(release -> release.displacementOf(delivery));
        return new DeliveryAnswer(
                delivery.id(),
                delivery.feed().value(),
                delivery.provider(),
                delivery.timePeriod().toString(),
                delivery.simulated(),
                delivery.consignment().note(),
                delivery.sha256(),
                delivery.fileName(),
                delivery.byteCount(),
                delivery.receivedAt(),
                conclusion
                        .map(told -> told.outcome().name().toLowerCase(Locale.ROOT))
                        .orElse("pending"),
                having.isPresent(),
                having.isPresent() && instead.isEmpty(),
                instead.map(Displacement::reason)
                        .or(() -> conclusion.map(Conclusion::reason))
                        .orElse(""),
                conclusion.map(Conclusion::rowsRead).orElse(null),
                conclusion.map(Conclusion::rowsAccepted).orElse(null),
                conclusion.map(Conclusion::rowsRejected).orElse(null),
                findings.stream().map(FindingAnswer::of).toList(),
                rejections);
    }
}

package vn.toancanh.lake.release;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.lake.delivery.Delivery;

/**
 * A release that nobody sees yet.
 *
 * @param id another one for each attempt of a writer
 * @param follows the id of the latest release when this one was begun, or 0
 * @param inEffect every delivery that it counts
 * @param codeVersion which program makes it
 * @param concluded the deliveries that are no longer pending once it is published
 * @param learnt in which provinces deliveries have rows, of which that was not on record
 */
public record Draft(
        UUID id,
        long follows,
        OptionalLong parent,
        OptionalLong restored,
        Instant publishedAt,
        String configHash,
        CodeVersion codeVersion,
        Map<String, Long> snapshots,
        List<Delivery> inEffect,
        List<Delivery> concluded,
        Map<String, Set<AreaCode>> learnt) {

    public Draft {
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MILLIS);
        snapshots = Map.copyOf(snapshots);
        inEffect = List.copyOf(inEffect);
        concluded = List.copyOf(concluded);
        learnt = Map.copyOf(learnt);
    }

    /** New content: what the base counted, and what was accepted in its place. */
    public static Draft after(
            Optional<Release> base,
            Instant now,
            String configHash,
            CodeVersion codeVersion,
            Map<String, Long> snapshots,
            List<Delivery> accepted,
            Map<String, Set<AreaCode>> learnt) {
        List<Delivery> inEffect = Release.inEffect(base, accepted);
        long follows = base.map(Release::id).orElse(0L);
        OptionalLong parent = follows == 0 ? OptionalLong.empty() : OptionalLong.of(follows);
        return new Draft(
                UUID.randomUUID(),
                follows,
                parent,
                OptionalLong.empty(),
                now,
                configHash,
                codeVersion,
                snapshots,
                inEffect,
                accepted,
                learnt);
    }

    /** The content of an earlier release once more. */
    static Draft restoring(Release earlier, Release latest, Instant now, CodeVersion codeVersion) {
        return new Draft(
                UUID.randomUUID(),
                latest.id(),
                earlier.parent(),
                OptionalLong.of(earlier.id()),
                now,
                earlier.configHash(),
                codeVersion,
                earlier.snapshots(),
                earlier.deliveries(),
                List.of(),
                Map.of());
    }

    /** The number that it gets when it is published. */
    long releaseId() {
        return follows + 1;
    }
}

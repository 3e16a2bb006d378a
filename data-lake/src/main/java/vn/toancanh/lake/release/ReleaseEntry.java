package vn.toancanh.lake.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.toancanh.lake.delivery.DeliveredProvinces;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.PlacedOn;

/**
 * A release as the list of all of them has it: without the deliveries that it counts, which each release names anew.
 *
 * @param parent as for {@link Release}, like all that follow
 */
public record ReleaseEntry(
        long id,
        OptionalLong parent,
        OptionalLong restored,
        Instant publishedAt,
        String configHash,
        Optional<CodeVersion> codeVersion,
        Optional<Instant> expiredAt,
        List<ReleaseTag> tags,
        Map<String, Long> snapshots) {

    public ReleaseEntry {
        tags = List.copyOf(tags);
        snapshots = Map.copyOf(snapshots);
    }

    /** Whether its files were given up. */
    public boolean isExpired() {
        return expiredAt.isPresent();
    }

    /** All of it. */
    Release counting(List<Delivery> deliveries, Map<String, PlacedOn> boundaries, DeliveredProvinces provinces) {
        return new Release(
                id,
                parent,
                restored,
                publishedAt,
                configHash,
                codeVersion,
                expiredAt,
                tags,
                snapshots,
                deliveries,
                boundaries,
                provinces);
    }
}

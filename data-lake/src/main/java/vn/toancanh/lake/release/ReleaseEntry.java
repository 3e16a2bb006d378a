package vn.toancanh.lake.release;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A release as the list of all of them has it: without the deliveries that it counts, which are many and stay for years.
 *
 * @param id 1, 2, 3, … in the order of publication
 * @param parent the release that taking this one back would show again, or empty for the first
 * @param restored the release whose content this one shows again, or empty where the content is new
 * @param configHash which definitions the numbers were made with
 * @param codeVersion which program published it; not known of releases that older programs made
 * @param expiredAt when its files were given up, or empty while it can be read
 * @param tags its names in the order of the alphabet; a release that has one is never expired
 * @param snapshots the snapshot of each released table, by the table's name
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
}

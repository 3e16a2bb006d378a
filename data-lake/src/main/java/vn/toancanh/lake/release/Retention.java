package vn.toancanh.lake.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which releases stay readable when others expire: the last ones, every tagged one, and the parent of each of these, so that
 * whatever is shown can be taken back once.
 *
 * @param last how many of the latest; the latest itself always stays
 */
public record Retention(int last) {

    public Retention {
        if (last < 1) {
            throw new IllegalArgumentException(
                    "Cannot keep %d releases: accepted is 1 or more, since the latest is what everybody sees"
                            .formatted(last));
        }
    }

    /** @param newestFirst every release on record */
    public Set<Long> keptOf(List<ReleaseEntry> newestFirst) {
        Map<Long, ReleaseEntry> byId = new HashMap<>();
        newestFirst.forEach(release -> byId.put(release.id(), release));
        Set<Long> kept = new TreeSet<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            ReleaseEntry release = newestFirst.get(i);
            if (i < last || !release.tags().isEmpty()) {
                kept.add(release.id());
                release.parent().ifPresent(kept::add);
            }
        }
        kept.removeIf(id ->
                Optional.ofNullable(byId.get(id)).map(ReleaseEntry::isExpired).orElse(true));
        return kept;
    }

    /** Those that can be read today, and are not kept; the newest first. */
    public List<ReleaseEntry> expiring(List<ReleaseEntry> newestFirst) {
        Set<Long> kept = keptOf(newestFirst);
        return newestFirst.stream()
                .filter(release -> !release.isExpired() && !kept.contains(release.id()))
                .toList();
    }
}

package vn.toancanh.lake;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.release.Retention;
import vn.toancanh.lake.table.TableCleaning;

/**
 * Gives up the releases that are not to be kept: noted first, so that nobody begins to read them, then their snapshots, then the
 * files. Killed in between, the next one finishes it.
 */
record Expiring(Lake lake, Retention retention, Instant now) {

    /** What is younger may belong to a writer or reader that is at work this moment. */
    static final Duration SAFE_AGE = Duration.ofDays(1);

    /** Changes nothing, and tells what would. */
    Expiry rehearse() {
        List<ReleaseEntry> history = lake.releases().history();
        List<ReleaseEntry> expiring = retention.expiring(history);
        List<ReleaseEntry> kept = history.stream()
                .filter(release -> !release.isExpired() && !expiring.contains(release))
                .toList();
        return new Expiry(expiring, kept.size(), cleaning(kept).rehearsed());
    }

    /** Which are kept is asked again once the others are noted: another server may have published meanwhile. */
    Expiry expire() {
        List<ReleaseEntry> expiring = retention.expiring(lake.releases().history());
        lake.releases().expire(expiring.stream().map(ReleaseEntry::id).toList(), now);
        List<ReleaseEntry> kept = lake.releases().history().stream()
                .filter(release -> !release.isExpired())
                .toList();
        return new Expiry(expiring, kept.size(), cleaning(kept).clean());
    }

    private TableCleaning cleaning(List<ReleaseEntry> kept) {
        Map<String, Set<Long>> named = new HashMap<>();
        kept.forEach(release -> release.snapshots()
                .forEach((table, snapshot) ->
                        named.computeIfAbsent(table, any -> new HashSet<>()).add(snapshot)));
        return lake.tables().cleaning(named, now.minus(SAFE_AGE));
    }
}

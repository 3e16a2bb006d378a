package vn.toancanh.lake;

import java.util.List;
import vn.toancanh.lake.release.ReleaseEntry;
import vn.toancanh.lake.table.Swept;

/**
 * What expiring did, or would do.
 *
 * @param expired the releases that cannot be read any more, the newest first
 * @param kept how many can be read
 */
public record Expiry(List<ReleaseEntry> expired, int kept, Swept swept) {
    public Expiry {
        expired = List.copyOf(expired);
    }
}

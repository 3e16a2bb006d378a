package vn.toancanh.lake.release;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** What is noted of releases after they were published: their tags, and that they have expired. */
final class KeepingRows {

    private KeepingRows() {}

    /** The release that has the name. */
    static OptionalLong releaseOf(Handle handle, ReleaseTag tag) {
        return handle.createQuery("select release_id from release_tag where tag_name = :name")
                .bind("name", tag.name())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    static void add(Handle handle, ReleaseTag tag, long release, Instant now) {
        handle.execute(
                "insert into release_tag (tag_name, release_id, tagged_at) values (?, ?, ?)",
                tag.name(),
                release,
                now.atOffset(ZoneOffset.UTC));
    }

    static void remove(Handle handle, ReleaseTag tag) {
        handle.execute("delete from release_tag where tag_name = ?", tag.name());
    }

    /** Makes whoever expires the release wait until the end of the transaction; it must not have expired. */
    static void hold(Handle handle, Release release, String what) {
        int held = handle.execute(
                "update lake_release set expired_at = null where release_id = ? and expired_at is null", release.id());
        if (held == 0) {
            ReleaseRows.find(handle, release.id()).orElseThrow().requireKept(what);
        }
    }

    static void expire(Handle handle, Collection<Long> releases, Instant now) {
        releases.forEach(id -> handle.execute(
                "update lake_release set expired_at = ? where release_id = ? and expired_at is null",
                now.atOffset(ZoneOffset.UTC),
                id));
    }
}

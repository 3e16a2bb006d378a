package vn.toancanh.lake.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.delivery.CountedSpans;
import vn.toancanh.lake.delivery.DeliveryRegister;

/** The rows of the releases, as the database keeps them. */
final class ReleaseRows {

    private ReleaseRows() {}

    static long latestId(Handle handle) {
        return handle.createQuery("select coalesce(max(release_id), 0) from lake_release")
                .mapTo(Long.class)
                .one();
    }

    /** Every release, the newest first. However many there are, the database is asked three times. */
    static List<ReleaseEntry> history(Handle handle) {
        Map<Long, List<ReleaseTag>> tags = tags(handle);
        Map<Long, Map<String, Long>> snapshots = snapshots(handle);
        return handle.createQuery("select * from lake_release order by release_id desc")
                .map((row, context) -> {
                    long id = row.getLong("release_id");
                    return entry(row, tags.getOrDefault(id, List.of()), snapshots.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private static Map<Long, List<ReleaseTag>> tags(Handle handle) {
        Map<Long, List<ReleaseTag>> tags = new HashMap<>();
        handle.createQuery("select release_id, tag_name from release_tag order by tag_name")
                .map((row, context) -> Map.entry(row.getLong("release_id"), new ReleaseTag(row.getString("tag_name"))))
                .forEach(tag -> tags.computeIfAbsent(tag.getKey(), first -> new ArrayList<>())
                        .add(tag.getValue()));
        return tags;
    }

    private static Map<Long, Map<String, Long>> snapshots(Handle handle) {
        Map<Long, Map<String, Long>> snapshots = new HashMap<>();
        handle.createQuery("select release_id, table_name, snapshot_id from release_snapshot")
                .map((row, context) -> Map.entry(
                        row.getLong("release_id"), Map.entry(row.getString("table_name"), row.getLong("snapshot_id"))))
                .forEach(named -> snapshots
                        .computeIfAbsent(named.getKey(), first -> new HashMap<>())
                        .put(named.getValue().getKey(), named.getValue().getValue()));
        return snapshots;
    }

    /** The release that was published from the draft. */
    static Optional<Release> published(Handle handle, Draft draft) {
        return handle.createQuery("select release_id from lake_release where draft_id = :draft")
                .bind("draft", draft.id().toString())
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> find(handle, id));
    }

    static Optional<Release> find(Handle handle, long id) {
        return handle.createQuery("select * from lake_release where release_id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row, tags(handle, id), snapshots(handle, id)))
                .findOne()
                .map(entry -> new Release(
                        entry,
                        CountedSpans.ofRelease(handle, id),
                        CountedSpans.boundariesOfRelease(handle, id),
                        CountedSpans.provincesOfRelease(handle, id)));
    }

    private static Map<String, Long> snapshots(Handle handle, long id) {
        Map<String, Long> snapshots = new HashMap<>();
        handle.createQuery("select table_name, snapshot_id from release_snapshot where release_id = :id")
                .bind("id", id)
                .map((row, context) -> Map.entry(row.getString("table_name"), row.getLong("snapshot_id")))
                .forEach(entry -> snapshots.put(entry.getKey(), entry.getValue()));
        return snapshots;
    }

    private static List<ReleaseTag> tags(Handle handle, long id) {
        return handle.createQuery("select tag_name from release_tag where release_id = :id order by tag_name")
                .bind("id", id)
                .map((row, context) -> new ReleaseTag(row.getString("tag_name")))
                .list();
    }

    private static ReleaseEntry entry(ResultSet row, List<ReleaseTag> tags, Map<String, Long> snapshots)
            throws SQLException {
        return new ReleaseEntry(
                row.getLong("release_id"),
                optional(row, "parent_id"),
                optional(row, "restored_id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("config_hash"),
                Optional.ofNullable(row.getString("code_version")).map(CodeVersion::new),
                Optional.ofNullable(row.getObject("expired_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                tags,
                snapshots);
    }

    private static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static void add(Handle handle, Draft draft) {
        handle.execute(
                "insert into lake_release (release_id, parent_id, restored_id, published_at, config_hash,"
                        + " code_version, draft_id) values (?, ?, ?, ?, ?, ?, ?)",
                draft.releaseId(),
                boxed(draft.parent()),
                boxed(draft.restored()),
                draft.publishedAt().atOffset(ZoneOffset.UTC),
                draft.configHash(),
                draft.codeVersion().text(),
                draft.id().toString());
        draft.snapshots()
                .forEach((table, snapshot) -> handle.execute(
                        "insert into release_snapshot (release_id, table_name, snapshot_id) values (?, ?, ?)",
                        draft.releaseId(),
                        table,
                        snapshot));
        CountedSpans.count(handle, draft.releaseId(), draft.inEffect());
        draft.learnt().forEach((delivery, provinces) -> DeliveryRegister.note(handle, delivery, provinces));
        draft.concluded().forEach(delivery -> DeliveryRegister.publish(handle, delivery.id(), draft.configHash()));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

package vn.toancanh.lake.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.toancanh.lake.delivery.DeliveryRegister;

/** The rows of the releases, as the database keeps them. */
final class ReleaseRows {

    private ReleaseRows() {}

    static long latestId(Handle handle) {
        return handle.createQuery("select coalesce(max(release_id), 0) from lake_release")
                .mapTo(Long.class)
                .one();
    }

    static List<Long> ids(Handle handle) {
        return handle.createQuery("select release_id from lake_release order by release_id desc")
                .mapTo(Long.class)
                .list();
    }

    /** The release that was published from the draft. */
    static Optional<Release> published(Handle handle, Draft draft) {
        return handle.createQuery("select release_id from lake_release where draft_id = :draft")
                .bind("draft", draft.id().toString())
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> find(handle, id));
    }

    /** The first release that counts the delivery. */
    static Optional<Release> firstCounting(Handle handle, String delivery) {
        return first(handle, delivery, "");
    }

    /** The first of those that count the delivery and have not expired. */
    static Optional<Release> firstKeptCounting(Handle handle, String delivery) {
        return first(handle, delivery, " and l.expired_at is null");
    }

    private static Optional<Release> first(Handle handle, String delivery, String condition) {
        return handle.createQuery("select r.release_id from release_delivery r join lake_release l"
                        + " on l.release_id = r.release_id where r.delivery_id = :delivery" + condition
                        + " order by r.release_id")
                .bind("delivery", delivery)
                .mapTo(Long.class)
                .findFirst()
                .flatMap(id -> find(handle, id));
    }

    static Optional<Release> find(Handle handle, long id) {
        return handle.createQuery("select * from lake_release where release_id = :id")
                .bind("id", id)
                .map((row, context) -> release(row, handle, id))
                .findOne();
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

    private static Release release(ResultSet row, Handle handle, long id) throws SQLException {
        return new Release(
                id,
                optional(row, "parent_id"),
                optional(row, "restored_id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("config_hash"),
                Optional.ofNullable(row.getString("code_version")).map(CodeVersion::new),
                Optional.ofNullable(row.getObject("expired_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                tags(handle, id),
                snapshots(handle, id),
                DeliveryRegister.ofRelease(handle, id),
                DeliveryRegister.boundariesOfRelease(handle, id));
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
        draft.inEffect()
                .forEach(delivery -> handle.execute(
                        "insert into release_delivery (release_id, delivery_id) values (?, ?)",
                        draft.releaseId(),
                        delivery.id()));
        draft.concluded().forEach(delivery -> DeliveryRegister.publish(handle, delivery.id(), draft.configHash()));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

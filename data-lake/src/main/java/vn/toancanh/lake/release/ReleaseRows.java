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
import vn.toancanh.lake.delivery.Delivery;
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

    static Optional<Release> find(Handle handle, long id) {
        return handle.createQuery("select * from lake_release where release_id = :id")
                .bind("id", id)
                .map((row, context) -> release(row, snapshots(handle, id), DeliveryRegister.ofRelease(handle, id)))
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

    private static Release release(ResultSet row, Map<String, Long> snapshots, List<Delivery> deliveries)
            throws SQLException {
        return new Release(
                row.getLong("release_id"),
                optional(row, "parent_id"),
                optional(row, "restored_id"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("config_hash"),
                snapshots,
                deliveries);
    }

    private static OptionalLong optional(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    static void add(Handle handle, Draft draft) {
        handle.execute(
                "insert into lake_release (release_id, parent_id, restored_id, published_at, config_hash)"
                        + " values (?, ?, ?, ?, ?)",
                draft.id(),
                boxed(draft.parent()),
                boxed(draft.restored()),
                draft.publishedAt().atOffset(ZoneOffset.UTC),
                draft.configHash());
        draft.snapshots()
                .forEach((table, snapshot) -> handle.execute(
                        "insert into release_snapshot (release_id, table_name, snapshot_id) values (?, ?, ?)",
                        draft.id(),
                        table,
                        snapshot));
        draft.inEffect()
                .forEach(delivery -> handle.execute(
                        "insert into release_delivery (release_id, delivery_id) values (?, ?)",
                        draft.id(),
                        delivery.id()));
        draft.concluded().forEach(delivery -> DeliveryRegister.publish(handle, delivery.id(), draft.configHash()));
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}

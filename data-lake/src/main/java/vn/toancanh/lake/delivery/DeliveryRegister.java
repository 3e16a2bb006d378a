package vn.toancanh.lake.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/** The rows of every delivery and of those still pending, as the database keeps them. */
public final class DeliveryRegister {

    private static final String PENDING =
            "select d.* from delivery d join pending_delivery p on p.delivery_id = d.delivery_id ";

    private DeliveryRegister() {}

    /** Makes receipts happen one after the other, until the end of the transaction. */
    static void takeTurn(Handle handle) {
        handle.execute("update intake set receipts = receipts + 1");
    }

    /** How many receipts have had their turn. */
    static long receipts(Handle handle) {
        return handle.createQuery("select receipts from intake")
                .mapTo(Long.class)
                .one();
    }

    /** When the latest of all deliveries was received. */
    static Optional<Instant> latestReceipt(Handle handle) {
        return handle.createQuery("select max(received_at) from delivery")
                .mapTo(OffsetDateTime.class)
                .findOne()
                .map(OffsetDateTime::toInstant);
    }

    static void add(Handle handle, Delivery delivery) {
        handle.execute(
                "insert into delivery (delivery_id, feed, provider, time_period, simulated, note, sha256, file_name,"
                        + " byte_count, received_at, receipt)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select receipts from intake))",
                delivery.id(),
                delivery.feed().value(),
                delivery.provider(),
                delivery.timePeriod().toString(),
                delivery.simulated(),
                delivery.consignment().note(),
                delivery.sha256(),
                delivery.fileName(),
                delivery.byteCount(),
                delivery.receivedAt().atOffset(ZoneOffset.UTC));
        handle.execute("insert into pending_delivery (delivery_id) values (?)", delivery.id());
    }

    static List<Delivery> pending(Handle handle) {
        return handle.createQuery(PENDING + "order by d.delivery_id")
                .map(DeliveryRegister::delivery)
                .list();
    }

    /** Who has delivered to a feed what a release counts or counted, or what waits. */
    static List<String> providersOf(Handle handle, FeedId feed) {
        return handle.createQuery(
                        "select distinct d.provider from delivery d left join pending_delivery p on p.delivery_id = d.delivery_id"
                                + " where d.feed = :feed and (d.config_hash is not null or p.delivery_id is not null)"
                                + " order by d.provider")
                .bind("feed", feed.value())
                .mapTo(String.class)
                .list();
    }

    /** Whether a delivery waits that was received after the run had begun. */
    static boolean hasPendingSince(Handle handle, long run) {
        return handle.createQuery(
                                "select count(*) from delivery d join pending_delivery p on p.delivery_id = d.delivery_id"
                                        + " join pipeline_run r on r.run_id = :run where d.receipt > coalesce(r.receipts, 0)")
                        .bind("run", run)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** The pending delivery that would take effect for the same feed, provider and period. */
    static Optional<Delivery> pendingFor(Handle handle, Consignment consignment) {
        return pending(handle).stream()
                .filter(delivery -> delivery.consignment().replaces(consignment))
                .reduce((earlier, later) -> later);
    }

    /** The deliveries of the same feed, provider and period that were received at the moment or later, oldest first. */
    static List<Delivery> receivedSince(Handle handle, Consignment consignment, Instant moment) {
        return handle
                .createQuery("select * from delivery where received_at >= :moment order by delivery_id")
                .bind("moment", moment.atOffset(ZoneOffset.UTC))
                .map(DeliveryRegister::delivery)
                .stream()
                .filter(delivery -> delivery.consignment().replaces(consignment))
                .toList();
    }

    static boolean wasCheckedWith(Handle handle, Delivery delivery, String configHash) {
        return handle.createQuery("select count(*) from delivery where delivery_id = :id and config_hash = :hash")
                        .bind("id", delivery.id())
                        .bind("hash", configHash)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    /** Notes that a release counts the delivery, whose rows were checked with these definitions. */
    public static void publish(Handle handle, String delivery, String configHash) {
        handle.execute("update delivery set config_hash = ? where delivery_id = ?", configHash, delivery);
        settle(handle, delivery);
    }

    /** Notes by which boundaries the points of a delivery are placed. */
    static void note(Handle handle, String delivery, PlacedOn boundaries) {
        handle.execute("update delivery set boundaries = ? where delivery_id = ?", boundaries.text(), delivery);
    }

    /** Notes in which provinces a delivery has accepted rows. */
    public static void note(Handle handle, String delivery, Set<AreaCode> provinces) {
        handle.execute(
                "update delivery set provinces = ? where delivery_id = ?",
                provinces.stream().map(AreaCode::value).sorted().collect(Collectors.joining(",")),
                delivery);
    }

    /** In which provinces the deliveries of a feed have rows, as far as it is on record. */
    static DeliveredProvinces provincesOf(Handle handle, FeedId feed) {
        return provinces(handle.createQuery("select * from delivery where feed = :feed and provinces is not null")
                .bind("feed", feed.value()));
    }

    static DeliveredProvinces provinces(Query deliveries) {
        return new DeliveredProvinces(deliveries
                .map((row, context) -> Map.entry(row.getString("delivery_id"), codes(row.getString("provinces"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<AreaCode> codes(String text) {
        return Stream.of(text.split(","))
                .filter(code -> !code.isEmpty())
                .map(AreaCode::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a later delivery of the same bytes was to be placed by these boundaries, whatever came of it. */
    static boolean wasPlacedAnew(Handle handle, Delivery delivery, PlacedOn boundaries) {
        return handle
                .createQuery("select * from delivery where sha256 = :bytes and delivery_id > :id"
                        + " and boundaries = :boundaries")
                .bind("bytes", delivery.sha256())
                .bind("id", delivery.id())
                .bind("boundaries", boundaries.text())
                .map(DeliveryRegister::delivery)
                .stream()
                .anyMatch(later -> later.consignment().replaces(delivery.consignment()));
    }

    /** Notes that no run needs to look at the delivery any more. */
    static void settle(Handle handle, String delivery) {
        handle.execute("delete from pending_delivery where delivery_id = ?", delivery);
    }

    static Delivery delivery(ResultSet row, StatementContext context) throws SQLException {
        return new Delivery(
                row.getString("delivery_id"),
                new Consignment(
                        new FeedId(row.getString("feed")),
                        row.getString("provider"),
                        Period.parse(row.getString("time_period")),
                        row.getBoolean("simulated"),
                        row.getString("note")),
                row.getString("sha256"),
                row.getString("file_name"),
                row.getLong("byte_count"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}

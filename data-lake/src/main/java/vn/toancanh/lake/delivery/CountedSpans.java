package vn.toancanh.lake.delivery;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * From which release to which each delivery is counted, as the database keeps it: a release adds rows for what it counts
 * otherwise than the one before it, and none for what stays.
 *
 * <p>Decision: docs/decisions/0023-releases-are-named-compared-and-expired.md
 */
public final class CountedSpans {

    /** Of a span {@code c} and a release {@code l}. */
    private static final String HOLDS =
            " l.release_id >= c.from_release and (c.until_release is null or l.release_id < c.until_release) ";

    private static final String OF_RELEASE = "select d.* from delivery d"
            + " join counted_delivery c on c.delivery_id = d.delivery_id join lake_release l on" + HOLDS
            + "where l.release_id = :release ";

    private static final String OPEN = "select delivery_id from counted_delivery where until_release is null";

    private static final String BEGIN = "insert into counted_delivery (from_release, delivery_id) values (?, ?)";

    private static final String END =
            "update counted_delivery set until_release = ? where delivery_id = ? and until_release is null";

    private CountedSpans() {}

    /** Notes what the latest release counts, which is published in the same transaction. */
    public static void count(Handle handle, long release, Collection<Delivery> counted) {
        Set<String> now = counted.stream().map(Delivery::id).collect(Collectors.toSet());
        Set<String> before =
                new HashSet<>(handle.createQuery(OPEN).mapTo(String.class).list());
        change(handle, END, release, without(before, now));
        change(handle, BEGIN, release, without(now, before));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }

    /** Thousands of them go to the database together. */
    private static void change(Handle handle, String statement, long release, Set<String> deliveries) {
        PreparedBatch rows = handle.prepareBatch(statement);
        deliveries.forEach(delivery -> rows.add(release, delivery));
        rows.execute();
    }

    /** The deliveries that a release counts, oldest first. */
    public static List<Delivery> ofRelease(Handle handle, long release) {
        return query(handle, release, "order by d.delivery_id")
                .map(DeliveryRegister::delivery)
                .list();
    }

    /** By which boundaries the points of the deliveries that a release counts were placed, by delivery; as far as it is known. */
    public static Map<String, PlacedOn> boundariesOfRelease(Handle handle, long release) {
        Map<String, PlacedOn> boundaries = new HashMap<>();
        query(handle, release, "and d.boundaries is not null")
                .map((row, context) ->
                        Map.entry(row.getString("delivery_id"), new PlacedOn(row.getString("boundaries"))))
                .forEach(entry -> boundaries.put(entry.getKey(), entry.getValue()));
        return boundaries;
    }

    /** In which provinces the deliveries that a release counts have rows, as far as it is on record. */
    public static DeliveredProvinces provincesOfRelease(Handle handle, long release) {
        return DeliveryRegister.provinces(query(handle, release, "and d.provinces is not null"));
    }

    private static Query query(Handle handle, long release, String rest) {
        return handle.createQuery(OF_RELEASE + rest).bind("release", release);
    }

    /** The delivery that the latest release counts for the same feed, provider and period. */
    static Optional<Delivery> inEffectFor(Handle handle, Consignment consignment) {
        return handle
                .createQuery("select d.* from delivery d where d.delivery_id in (" + OPEN + ")")
                .map(DeliveryRegister::delivery)
                .stream()
                .filter(delivery -> delivery.consignment().replaces(consignment))
                .findFirst();
    }

    /** How many deliveries each release counts, of those from that one on; one that counts none is left out. */
    public static Map<Long, Integer> countsFrom(Handle handle, long oldest) {
        Map<Long, Integer> counts = new HashMap<>();
        handle.createQuery("select l.release_id, count(*) as deliveries from lake_release l join counted_delivery c on"
                        + HOLDS + "where l.release_id >= :oldest group by l.release_id")
                .bind("oldest", oldest)
                .map((row, context) -> Map.entry(row.getLong("release_id"), row.getInt("deliveries")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The first release that counts the delivery. */
    public static OptionalLong firstCounting(Handle handle, String delivery) {
        return first(handle, delivery, "");
    }

    /** The first of those that count the delivery and have not expired. */
    public static OptionalLong firstKeptCounting(Handle handle, String delivery) {
        return first(handle, delivery, " and l.expired_at is null");
    }

    private static OptionalLong first(Handle handle, String delivery, String condition) {
        return handle.createQuery("select l.release_id from counted_delivery c join lake_release l on" + HOLDS
                        + "where c.delivery_id = :delivery" + condition + " order by l.release_id limit 1")
                .bind("delivery", delivery)
                .mapTo(Long.class)
                .findFirst()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }
}

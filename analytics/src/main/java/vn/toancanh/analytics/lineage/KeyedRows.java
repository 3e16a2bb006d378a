package vn.toancanh.analytics.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.iceberg.data.Record;
import vn.toancanh.config.feed.ColumnType;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.Slice;

/**
 * Finds, of a measure that counts each key once, the records that make keys count: some keys that have records in the units are
 * looked for in all that was delivered of the period, since a record elsewhere may be the one that counts; and so on, until
 * enough are found.
 */
final class KeyedRows {
    /** How many keys are looked for at a time. */
    private static final int BATCH = 1_000;

    private final RowSearch search;
    private final Scope scope;
    private final RecordTerms terms;
    private final int most;
    private final String key;
    private final Map<String, Delivery> delivered = new HashMap<>();
    /** Keys whose record was given: another record of theirs may be read with a later batch. */
    private final Set<Keyed> told = new HashSet<>();

    /** One key in one period: it is counted anew in each. */
    private record Keyed(Period period, String key) {}

    KeyedRows(RowSearch search, Scope scope, RecordTerms terms, int most) {
        this.search = search;
        this.scope = scope;
        this.terms = terms;
        this.most = most;
        this.key = switch (search.measure().aggregation()) {
            case Aggregation.Distinct counting -> counting.key();
            case Aggregation.Once adding -> adding.key();
            case Aggregation.Sum sum ->
                throw new IllegalArgumentException("Cannot find keys of a sum: every record is counted");
        };
        var periods = scope.deliveries().stream().map(Delivery::timePeriod).collect(Collectors.toSet());
        search.release()
                .counted(search.feed().id())
                .in(periods)
                .forEach(delivery -> delivered.put(delivery.id(), delivery));
    }

    /** @param tally where the records of the scope are counted while they are read for the first time */
    List<CountedRow> found(RowSearch.Tally tally) {
        var rows = new ArrayList<CountedRow>();
        var batch = batch(0, tally);
        for (long from = 0; !batch.keys().isEmpty(); batch = batch(from, new RowSearch.Tally(scope))) {
            rows.addAll(counted(batch.keys(), most - rows.size()));
            from = batch.until();
            if (rows.size() >= most || batch.isLast()) {
                break;
            }
        }
        return rows;
    }

    /**
     * Keys that have records in the scope, in the order in which these are read.
     *
     * @param until how many records that fit were looked at, from the first of all
     */
    private record Batch(Set<Keyed> keys, long until, boolean isLast) {}

    private Batch batch(long from, RowSearch.Tally tally) {
        var keys = new LinkedHashSet<Keyed>();
        var seen = new long[] {0, from};
        search.read(scope, terms, tally, record -> {
            if (seen[0]++ >= from && seen[1] == seen[0] - 1 && most > 0 && keys.size() < BATCH) {
                addUntold(keys, keyed(record));
                seen[1]++;
            }
        });
        return new Batch(keys, seen[1], seen[1] >= seen[0]);
    }

    private void addUntold(Set<Keyed> keys, Keyed key) {
        if (!told.contains(key)) {
            keys.add(key);
        }
    }

    private Keyed keyed(Record record) {
        return new Keyed(
                delivered.get(Scope.deliveryId(record)).timePeriod(),
                record.getField(key).toString());
    }

    private List<CountedRow> counted(Set<Keyed> keys, int atMost) {
        var best = new HashMap<Keyed, Record>();
        var order = order();
        search.reader().read(everywhere(keys), record -> {
            if (terms.fits(record) && keys.contains(keyed(record))) {
                best.merge(keyed(record), record.copy(), (one, other) -> order.compare(one, other) <= 0 ? one : other);
            }
        });
        var found =
                keys.stream().map(best::get).filter(scope::holds).limit(atMost).toList();
        found.forEach(record -> told.add(keyed(record)));
        return found.stream().map(record -> RowSearch.row(record, scope, terms)).toList();
    }

    private Slice everywhere(Set<Keyed> keys) {
        var slice = RowSearch.columns(
                Records.of(search.release(), search.feed().id()).of(delivered.values()), terms);
        return isText() ? slice.having(key, keys.stream().map(Keyed::key).collect(Collectors.toSet())) : slice;
    }

    private boolean isText() {
        return search.feed().columns().stream()
                .anyMatch(column -> column.name().equals(key) && column.type() == ColumnType.TEXT);
    }

    /** The record that makes a key count comes first: that of the latest day, in the lowest code, of the greatest value. */
    private Comparator<Record> order() {
        Comparator<Record> byUnit = Comparator.comparing(Scope::unit);
        var order =
                switch (search.measure().aggregation()) {
                    case Aggregation.Distinct counting ->
                        counting.latest()
                                .map(day -> comparing(day).reversed().thenComparing(byUnit))
                                .orElse(byUnit);
                    case Aggregation.Once adding ->
                        byUnit.thenComparing(comparing(adding.column()).reversed());
                    case Aggregation.Sum sum -> byUnit;
                };
        return order.thenComparing(Scope::deliveryId).thenComparing(comparing(Records.ROW_NUMBER));
    }

    /** Numbers and days compare as they do in any program; an empty column comes first. */
    @SuppressWarnings("unchecked")
    private static Comparator<Record> comparing(String column) {
        return Comparator.comparing(
                record -> (Comparable<Object>) record.getField(column),
                Comparator.nullsFirst(Comparator.naturalOrder()));
    }
}

package vn.toancanh.analytics.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Slice;
import vn.toancanh.lake.table.TableReader;

/**
 * Finds the records behind one side of a number, reading them one after the other: however many there are, only those that it gives
 * are held.
 *
 * @param release one that can be read
 * @param feed that of the measure, as it was defined for the release
 * @param part the part of the measure that is asked for, such as one operator; none for the whole
 */
public record RowSearch(TableReader reader, Release release, Feed feed, Measure measure, Optional<String> part) {

    /**
     * Counts the records of the deliveries in the units, and gives some of those that are counted.
     *
     * @param deliveries those that contribute, see {@link Contributors}
     * @param most how many records to give
     */
    public CountedRows of(Collection<Delivery> deliveries, Collection<CountedUnit> units, int most) {
        var scope = new Scope(measure, deliveries, units);
        var terms = new RecordTerms(feed, measure, part);
        var tally = new Tally(scope);
        var rows = measure.aggregation() instanceof Aggregation.Sum
                ? first(scope, terms, tally, most)
                : new KeyedRows(this, scope, terms, most).found(tally);
        return new CountedRows(tally.shares(), sorted(rows));
    }

    /** Every record that fits is counted. */
    private List<CountedRow> first(Scope scope, RecordTerms terms, Tally tally, int most) {
        var found = new ArrayList<CountedRow>();
        read(scope, terms, tally, record -> {
            if (found.size() < most) {
                found.add(row(record, scope, terms));
            }
        });
        return found;
    }

    /** Hands over the records of the scope that fit, and tallies all. */
    void read(Scope scope, RecordTerms terms, Tally tally, Consumer<Record> fitting) {
        var slice = columns(Records.of(release, feed.id()).of(scope.deliveries()), terms)
                .having(Records.REF_AREA, scope.codes());
        reader.read(slice, record -> {
            if (scope.holds(record) && tally.add(record, terms.fits(record))) {
                fitting.accept(record);
            }
        });
    }

    static Slice columns(Slice slice, RecordTerms terms) {
        return slice.columns(Stream.concat(
                        Stream.of(LakeTable.DELIVERY_ID, Records.ROW_NUMBER, Records.REF_AREA),
                        terms.columns().stream())
                .toArray(String[]::new));
    }

    static CountedRow row(Record record, Scope scope, RecordTerms terms) {
        return new CountedRow(
                scope.delivery(record),
                (long) record.getField(Records.ROW_NUMBER),
                Scope.unit(record),
                terms.values(record));
    }

    private static List<CountedRow> sorted(Collection<CountedRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((CountedRow row) -> row.delivery().timePeriod())
                        .thenComparing(row -> row.delivery().id())
                        .thenComparingLong(CountedRow::line))
                .toList();
    }

    /** How many records each delivery has brought, and how many of them fit. */
    static final class Tally {
        private final Map<String, long[]> counts = new LinkedHashMap<>();
        private final Scope scope;

        Tally(Scope scope) {
            this.scope = scope;
            scope.deliveries().forEach(delivery -> counts.put(delivery.id(), new long[2]));
        }

        /** @return whether it fits */
        boolean add(Record record, boolean fits) {
            var count = Objects.requireNonNull(counts.get(Scope.deliveryId(record)));
            count[0]++;
            count[1] += fits ? 1 : 0;
            return fits;
        }

        List<CountedRows.Share> shares() {
            return scope.deliveries().stream()
                    .map(delivery -> share(delivery, Objects.requireNonNull(counts.get(delivery.id()))))
                    .toList();
        }

        private static CountedRows.Share share(Delivery delivery, long[] count) {
            return new CountedRows.Share(delivery, count[0], count[1]);
        }
    }
}

package vn.toancanh.analytics.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.analytics.quality.SharedKeys;
import vn.toancanh.analytics.quality.SideBySide;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * Finds keys, such as enterprises, that several real providers have delivered for one feed and period. Of a delivery a number for each
 * key is held, once for the run; the keys themselves are read again only where two deliveries have any in common.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 */
final class DeliveredKeys {
    private static final String ROW_NUMBER = "row_number";
    private static final String PARTED = "\u0001";

    private final Lake lake;
    private final LakeRun run;
    private final Definitions definitions;
    private final Map<Delivery, long[]> hashes = new HashMap<>();

    /** A key, and the line on which it stands. */
    private record Line(String key, long number) {}

    DeliveredKeys(Lake lake, LakeRun run, Definitions definitions) {
        this.lake = lake;
        this.run = run;
        this.definitions = definitions;
    }

    /**
     * What is doubtful since two have delivered it.
     *
     * @param accepted the deliveries of this run: those that are published already stand before them
     */
    List<Doubt> shared(Set<FeedPeriod> changed, Collection<Delivery> accepted) {
        return new SeveralProviders(run, definitions, Rule.SharedKeys.class).doubts(changed, accepted, this::shared);
    }

    private List<Doubt> shared(QualityCheck check, Feed feed, SideBySide delivered) {
        return keyColumns(feed).isEmpty()
                ? List.of()
                : new SharedKeys(check).among(delivered, (earlier, later) -> common(feed, earlier, later));
    }

    private Optional<SharedKeys.Common> common(Feed feed, Delivery earlier, Delivery later) {
        var suspects = intersection(hashesOf(feed, earlier), hashesOf(feed, later));
        if (suspects.length == 0) {
            return Optional.empty();
        }
        var of = firstOf(feed, later, line -> Arrays.binarySearch(suspects, hash(line.key())) >= 0);
        return of.flatMap(line -> firstOf(feed, earlier, other -> other.key().equals(line.key()))
                .map(other -> new SharedKeys.Common(
                        suspects.length,
                        String.join(", ", keyColumns(feed)),
                        line.key().replace(PARTED, ", "),
                        other.number(),
                        line.number())));
    }

    private Optional<Line> firstOf(Feed feed, Delivery delivery, Predicate<Line> wanted) {
        var first = new Line[1];
        read(feed, delivery, line -> {
            if (wanted.test(line) && (first[0] == null || line.number() < first[0].number())) {
                first[0] = line;
            }
        });
        return Optional.ofNullable(first[0]);
    }

    private long[] hashesOf(Feed feed, Delivery delivery) {
        return hashes.computeIfAbsent(delivery, first -> {
            var found = LongStream.builder();
            read(feed, delivery, line -> found.add(hash(line.key())));
            return found.build().sorted().distinct().toArray();
        });
    }

    private void read(Feed feed, Delivery delivery, Consumer<Line> reader) {
        var keys = keyColumns(feed);
        var columns = Stream.concat(Stream.of(ROW_NUMBER), keys.stream()).toArray(String[]::new);
        var slice = run.current(RecordsTable.of(feed).table())
                .in(Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .columns(columns);
        lake.reader().read(slice, record -> reader.accept(line(record, keys)));
    }

    private static Line line(Record record, List<String> keys) {
        var key = String.join(
                PARTED,
                keys.stream().map(name -> String.valueOf(record.getField(name))).toList());
        return new Line(key, (long) record.getField(ROW_NUMBER));
    }

    private static long hash(String key) {
        var bytes = key.getBytes(StandardCharsets.UTF_8);
        return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, 0);
    }

    private static List<String> keyColumns(Feed feed) {
        return feed.columns(ColumnRole.KEY).map(Column::name).toList();
    }

    /** Both in ascending order. */
    private static long[] intersection(long[] one, long[] other) {
        return LongStream.of(one)
                .filter(hash -> Arrays.binarySearch(other, hash) >= 0)
                .toArray();
    }
}

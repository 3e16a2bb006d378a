package vn.toancanh.analytics.run;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.iceberg.data.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.toancanh.analytics.NamedRow;
import vn.toancanh.analytics.NamedRow.Evidence;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.analytics.intake.WrittenRows;
import vn.toancanh.analytics.validation.MatchedBy;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.release.Release;
import vn.toancanh.lake.table.LakeTable;
import vn.toancanh.lake.table.Partition;

/**
 * Which rows of a delivery were placed without a code: the records say where each is counted, the delivered file what it says.
 *
 * @param release one that counts the delivery
 * @param definitions those of the release
 */
public record NamedRows(Lake lake, Release release, Definitions definitions) {
    private static final Logger LOG = LoggerFactory.getLogger(NamedRows.class);

    /** In the order of the file; none where the feed is no longer defined. */
    public List<NamedRow> of(Delivery delivery) {
        return definitions.feed(delivery.feed()).map(feed -> of(delivery, feed)).orElse(List.of());
    }

    private List<NamedRow> of(Delivery delivery, Feed feed) {
        var geography = definitions.areas().on(delivery.timePeriod().lastDay());
        var records = records(delivery, feed);
        var written = written(delivery, feed, records);
        return records.stream()
                .flatMap(record -> record.row(words(written.get(record.line()), feed), geography).stream())
                .sorted(Comparator.comparingLong(NamedRow::line))
                .toList();
    }

    private List<Placed> records(Delivery delivery, Feed feed) {
        var slice = release.slice(RecordsTable.of(feed).table())
                .in(Partition.of(LakeTable.DELIVERY_ID, delivery.id()))
                .columns(RawRows.ROW_NUMBER, RecordColumns.REF_AREA, RecordColumns.MATCHED_BY);
        var placed = new ArrayList<Placed>();
        lake.reader().read(slice, row -> Placed.without(row).ifPresent(placed::add));
        return placed;
    }

    /** A file that is gone or damaged does not hide where its rows are counted. */
    private Map<Long, Map<String, String>> written(Delivery delivery, Feed feed, List<Placed> records) {
        var file = lake.inbox().bytesOf(delivery);
        if (records.isEmpty() || !Files.isReadable(file)) {
            return Map.of();
        }
        try {
            var lines = records.stream().map(Placed::line).collect(toSet());
            return WrittenRows.numbered(lines, feed).in(file, feed);
        } catch (RuntimeException e) {
            LOG.warn("Cannot read {} again: its rows are listed without their words", file, e);
            return Map.of();
        }
    }

    private static String words(@Nullable Map<String, String> row, Feed feed) {
        return row == null
                ? ""
                : Stream.of(
                                either(row, feed, ColumnRole.COMMUNE_NAME, ColumnRole.COMMUNE_CODE),
                                either(row, feed, ColumnRole.DISTRICT_NAME, ColumnRole.DISTRICT_CODE))
                        .flatMap(Optional::stream)
                        .collect(joining(", "));
    }

    private static Optional<String> either(Map<String, String> row, Feed feed, ColumnRole name, ColumnRole code) {
        return Stream.of(name, code)
                .flatMap(role -> feed.column(role).stream())
                .map(Column::name)
                .map(row::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Where a record was placed without a code. */
    private record Placed(long line, AreaCode unit, Evidence evidence) {
        static Optional<Placed> without(Record row) {
            return evidence(MatchedBy.valueOf((String) row.getField(RecordColumns.MATCHED_BY)))
                    .map(evidence -> new Placed(
                            (long) row.getField(RawRows.ROW_NUMBER),
                            new AreaCode((String) row.getField(RecordColumns.REF_AREA)),
                            evidence));
        }

        private static Optional<Evidence> evidence(MatchedBy matchedBy) {
            return switch (matchedBy) {
                case CODE, GEOMETRY -> Optional.empty();
                case NAME -> Optional.of(Evidence.NAME);
                case VARIANT -> Optional.of(Evidence.VARIANT);
            };
        }

        Optional<NamedRow> row(String written, Geography geography) {
            return geography.find(unit).map(area -> new NamedRow(line, written, area, evidence));
        }
    }
}

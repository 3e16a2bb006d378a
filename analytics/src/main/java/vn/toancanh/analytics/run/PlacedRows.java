package vn.toancanh.analytics.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.validation.MatchedBy;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.delivery.Placing;

/** The records of a delivery, counted by unit and by the evidence on which they were placed. */
record PlacedRows(List<Counted> counts) {

    /** So many records of one unit that were placed on one evidence, and how many of them say that they are simulated. */
    record Counted(AreaCode area, MatchedBy matchedBy, long rows, long simulated) {}

    PlacedRows {
        counts = List.copyOf(counts);
    }

    /** Looks through the records once. */
    static PlacedRows among(Dataset<Row> records) {
        var counts = records.groupBy(RecordColumns.REF_AREA, RecordColumns.MATCHED_BY)
                .agg(count(lit(1)), count_if(col(RecordColumns.SIMULATED)))
                .collectAsList();
        return new PlacedRows(counts.stream()
                .map(row -> new Counted(
                        new AreaCode(row.getString(0)),
                        MatchedBy.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getLong(3)))
                .toList());
    }

    long rows() {
        return counts.stream().mapToLong(Counted::rows).sum();
    }

    Set<AreaCode> units() {
        return counts.stream().map(Counted::area).collect(Collectors.toSet());
    }

    long simulated() {
        return counts.stream().mapToLong(Counted::simulated).sum();
    }

    /** As it is kept on record; several rows in a unit are worth telling only where a feed has no key, hence one row a unit. */
    Placing placing(Feed feed) {
        boolean keyed = feed.columns(ColumnRole.KEY).findAny().isPresent();
        return new Placing(
                rows(MatchedBy.CODE),
                rows(MatchedBy.NAME),
                rows(MatchedBy.VARIANT),
                rows(MatchedBy.GEOMETRY),
                keyed ? 0 : unitsOfSeveralRows());
    }

    private long rows(MatchedBy evidence) {
        return counts.stream()
                .filter(counted -> counted.matchedBy() == evidence)
                .mapToLong(Counted::rows)
                .sum();
    }

    private long unitsOfSeveralRows() {
        return counts.stream()
                .collect(Collectors.groupingBy(Counted::area, Collectors.summingLong(Counted::rows)))
                .values()
                .stream()
                .filter(rows -> rows > 1)
                .count();
    }
}

package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Rejection;

/**
 * Splits the rows of a delivery into typed records and rejections; every row ends on exactly one side.
 *
 * @param records {@code row_number, ref_area, time_period, matched_by, simulated} and the feed's keys and values
 * @param rejections of the first {@link Rejection#MOST_ROWS} rows that have some, one line a mistake: {@code row_number, column_name, value, reason, raw_row}; planned only where
 *     someone asks, since most deliveries have none
 */
public record Validation(Dataset<Row> records, Supplier<Dataset<Row>> rejections) {

    /**
     * @param rows rows of text as {@link RawRows} gives them
     * @param ground what rows are placed by
     */
    public static Validation of(Dataset<Row> rows, Feed feed, Period period, Ground ground) {
        var placed = feed.isPlacedByGeometry()
                ? new Points(feed, ground).place(rows)
                : new Places(feed, new PlaceResolver(ground)).place(rows);
        var judged = new Repetitions(feed).mark(placed, rows);
        var found = new ArrayList<>(RowChecks.of(feed, period));
        found.add(col(Places.UNPLACED));
        found.add(col(Repetitions.REPEATED));
        var mistakes = found.toArray(Column[]::new);
        var first = coalesce(mistakes);
        return new Validation(
                records(judged.filter(first.isNull()), feed, period),
                () -> rejections(judged.filter(first.isNotNull()), array_compact(array(mistakes))));
    }

    private static Dataset<Row> records(Dataset<Row> rows, Feed feed, Period period) {
        var columns = new ArrayList<Column>(List.of(
                col(RawRows.ROW_NUMBER),
                col(RecordColumns.REF_AREA),
                lit(period.toString()).as(RecordColumns.TIME_PERIOD),
                col(RecordColumns.MATCHED_BY)));
        RecordColumns.ownOf(feed).stream().map(Validation::typed).forEach(columns::add);
        columns.add(simulated(feed));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> rejections(Dataset<Row> rows, Column mistakes) {
        return rows.orderBy(col(RawRows.ROW_NUMBER))
                .limit(Rejection.MOST_ROWS)
                .select(
                        col(RawRows.ROW_NUMBER),
                        explode(mistakes).as("mistake"),
                        col(RawRows.RAW_ROW).as("raw_row"))
                .select(
                        col(RawRows.ROW_NUMBER),
                        col("mistake.column_name"),
                        coalesce(col("mistake.value"), lit("")).as("value"),
                        coalesce(col("mistake.reason"), lit("")).as("reason"),
                        col("raw_row"));
    }

    private static Column typed(vn.toancanh.config.feed.Column column) {
        var text = col(column.name());
        var value =
                switch (column.type()) {
                    case TEXT, PERIOD -> text;
                    case COUNT -> Numbers.plain(column).cast("bigint");
                    case NUMBER -> Numbers.plain(column).cast("double");
                    case DATE -> text.cast("date");
                    case FLAG -> text.cast("boolean");
                };
        return (column.blank() == Blank.ZERO ? coalesce(value, lit(0L)) : value).as(column.name());
    }

    private static Column simulated(Feed feed) {
        return feed.column(ColumnRole.SIMULATED)
                .map(column -> coalesce(col(column.name()).cast("boolean"), lit(false)))
                .orElse(lit(false))
                .as(RecordColumns.SIMULATED);
    }
}

package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.area.Geography;
import vn.toancanh.config.area.NameVariant;
import vn.toancanh.config.feed.Blank;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Period;

/**
 * Splits the rows of a delivery into typed records and rejections; every row ends on exactly one side.
 *
 * @param records {@code row_number, ref_area, time_period, matched_by, simulated} and the feed's keys and values
 * @param rejections one line a mistake: {@code row_number, column_name, value, reason, raw_row}
 * @param tally how many rows went to either side; known once the records have been computed
 */
public record Validation(Dataset<Row> records, Dataset<Row> rejections, Tally tally) {
    private static final String MISTAKES = "_mistakes";

    /**
     * @param rows rows of text as {@link RawRows} gives them
     * @param geography the units valid on the last day of the period
     */
    public static Validation of(
            Dataset<Row> rows, Feed feed, Period period, Geography geography, List<NameVariant> variants) {
        var placed = new Places(feed, new PlaceResolver(geography, variants)).place(rows);
        var checked = placed.withColumn(MISTAKES, RowChecks.of(feed, period))
                .withColumn(
                        MISTAKES,
                        when(col("unplaced").isNotNull(), array_append(col(MISTAKES), col("unplaced")))
                                .otherwise(col(MISTAKES)));
        var judged = Repetitions.mark(checked, feed, MISTAKES);
        var right = size(col(MISTAKES)).equalTo(0);
        var tally = new Tally();
        return new Validation(
                records(tally.watch(judged, right).filter(right), feed, period),
                rejections(judged.filter(not(right))),
                tally);
    }

    private static Dataset<Row> records(Dataset<Row> rows, Feed feed, Period period) {
        var columns = new ArrayList<Column>(List.of(
                col(RawRows.ROW_NUMBER), col("ref_area"), lit(period.toString()).as("time_period"), col("matched_by")));
        kept(feed).map(Validation::typed).forEach(columns::add);
        columns.add(simulated(feed));
        return rows.select(columns.toArray(Column[]::new));
    }

    private static Dataset<Row> rejections(Dataset<Row> rows) {
        return rows.select(
                        col(RawRows.ROW_NUMBER),
                        explode(col(MISTAKES)).as("mistake"),
                        col(RawRows.RAW_ROW).as("raw_row"))
                .select(
                        col(RawRows.ROW_NUMBER),
                        col("mistake.column_name"),
                        coalesce(col("mistake.value"), lit("")).as("value"),
                        coalesce(col("mistake.reason"), lit("")).as("reason"),
                        col("raw_row"));
    }

    /** The columns of a feed that its records keep: keys and values; places became {@code ref_area}. */
    public static Stream<vn.toancanh.config.feed.Column> kept(Feed feed) {
        return feed.columns().stream()
                .filter(column -> column.role() == ColumnRole.KEY || column.role() == ColumnRole.VALUE);
    }

    private static Column typed(vn.toancanh.config.feed.Column column) {
        var text = col(column.name());
        var value =
                switch (column.type()) {
                    case TEXT, PERIOD -> text;
                    case COUNT -> text.cast("bigint");
                    case NUMBER -> text.cast("double");
                    case FLAG -> text.cast("boolean");
                };
        return (column.blank() == Blank.ZERO ? coalesce(value, lit(0L)) : value).as(column.name());
    }

    private static Column simulated(Feed feed) {
        var marked = feed.column(ColumnRole.SIMULATED)
                .map(column -> coalesce(col(column.name()).cast("boolean"), lit(false)))
                .orElse(lit(false));
        return marked.as("simulated");
    }
}

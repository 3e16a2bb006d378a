package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;

/** Finds rows that stand in a delivery more than once: all of them are mistakes, since nobody can say which is meant. */
final class Repetitions {
    private static final String KEY = "_key";
    private static final String HASH = "_hash";
    private static final String TIMES = "_times";
    private static final String ROWS = "_rows";
    /** How many row numbers a reason names. */
    private static final int NAMED = 5;

    private Repetitions() {}

    static Dataset<Row> mark(Dataset<Row> rows, Feed feed, String mistakes) {
        var keyed = rows.withColumn(KEY, key(feed));
        if (suspects(keyed).isEmpty()) {
            return rows;
        }
        var repeated = repeated(keyed);
        return keyed.join(broadcast(repeated), new String[] {KEY}, "left")
                .withColumn(
                        mistakes,
                        when(col(ROWS).isNotNull(), array_append(col(mistakes), mistake(feed)))
                                .otherwise(col(mistakes)))
                .drop(KEY, ROWS);
    }

    private static Dataset<Row> repeated(Dataset<Row> keyed) {
        return keyed.filter(col("ref_area").isNotNull())
                .withColumn(HASH, xxhash64(col(KEY)))
                .join(broadcast(suspects(keyed)), HASH)
                .groupBy(KEY)
                .agg(
                        concat_ws(
                                        ", ",
                                        slice(sort_array(collect_list(col(RawRows.ROW_NUMBER))), 1, NAMED)
                                                .cast("array<string>"))
                                .as(ROWS),
                        count(lit(1)).as(TIMES))
                .filter(col(TIMES).gt(1))
                .drop(TIMES);
    }

    /** Hashes that stand there more than once: a shuffle of numbers is cheaper than one of texts. */
    private static Dataset<Row> suspects(Dataset<Row> keyed) {
        return keyed.filter(col("ref_area").isNotNull())
                .select(xxhash64(col(KEY)).as(HASH))
                .groupBy(HASH)
                .agg(count(lit(1)).as(TIMES))
                .filter(col(TIMES).gt(1))
                .select(HASH);
    }

    /**
     * The feed's key columns, or the area where it has none; names that a recorded decision counts together under one
     * code stay apart.
     */
    private static Column key(Feed feed) {
        var parts = new ArrayList<Column>();
        feed.columns(ColumnRole.KEY).forEach(column -> parts.add(coalesce(col(column.name()), lit(""))));
        if (parts.isEmpty()) {
            parts.add(coalesce(col("ref_area"), lit("")));
            feed.column(ColumnRole.COMMUNE_NAME)
                    .map(column -> when(col("matched_by").equalTo(MatchedBy.VARIANT.name()), lower(col(column.name())))
                            .otherwise(lit("")))
                    .ifPresent(parts::add);
        }
        return concat_ws("\u0001", parts.toArray(Column[]::new));
    }

    private static Column mistake(Feed feed) {
        var keys = feed.columns(ColumnRole.KEY)
                .map(vn.toancanh.config.feed.Column::name)
                .collect(Collectors.joining(", "));
        var what = keys.isEmpty() ? "commune_code" : keys;
        var value = keys.isEmpty()
                ? col("ref_area")
                : concat_ws(
                        ", ",
                        feed.columns(ColumnRole.KEY).map(c -> col(c.name())).toArray(Column[]::new));
        return struct(
                lit(what).as("column_name"),
                value.cast("string").as("value"),
                concat(lit("stands in more than one row (rows "), col(ROWS), lit("): keep one of them"))
                        .as("reason"));
    }
}

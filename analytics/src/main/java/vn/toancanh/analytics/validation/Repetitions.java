package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.analytics.intake.RawRows;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;

/** Finds rows that stand in a delivery more than once: all of them are mistakes, since nobody can say which is meant. */
final class Repetitions {
    /** The mistake, as {@link Mistakes} has them. */
    static final String REPEATED = "repeated";

    private static final String KEY = "_key";
    private static final String HASH = "_hash";
    private static final String TIMES = "_times";
    private static final String LINES = "_lines";
    /** How many lines a reason names. */
    private static final int NAMED = 5;

    private final Feed feed;
    private final List<String> keys;

    Repetitions(Feed feed) {
        this.feed = feed;
        this.keys = feed.columns(ColumnRole.KEY)
                .map(vn.toancanh.config.feed.Column::name)
                .toList();
    }

    /**
     * Adds the column {@link #REPEATED}.
     *
     * @param placed rows with their places
     * @param rows the same before they were placed, which is enough where the feed has keys
     */
    Dataset<Row> mark(Dataset<Row> placed, Dataset<Row> rows) {
        var keyed = (keys.isEmpty() || feed.speaksOfAnyLevel() ? placed : rows)
                .withColumn(KEY, key())
                .filter(col(KEY).isNotNull());
        if (suspects(keyed).isEmpty()) {
            return placed.withColumn(REPEATED, Mistakes.none());
        }
        return placed.withColumn(KEY, key())
                .join(broadcast(repeated(keyed)), new String[] {KEY}, "left")
                .withColumn(REPEATED, mistake())
                .drop(KEY, LINES);
    }

    private static Dataset<Row> repeated(Dataset<Row> keyed) {
        var numbers = slice(sort_array(collect_list(col(RawRows.ROW_NUMBER))), 1, NAMED);
        return keyed.withColumn(HASH, xxhash64(col(KEY)))
                .join(broadcast(suspects(keyed)), HASH)
                .groupBy(KEY)
                .agg(
                        concat(concat_ws(", ", numbers.cast("array<string>")), andMore())
                                .as(LINES),
                        count(lit(1)).as(TIMES))
                .filter(col(TIMES).gt(1))
                .drop(TIMES);
    }

    private static Column andMore() {
        var others = count(lit(1)).minus(NAMED);
        return when(others.gt(0), concat(lit(" and "), others.cast("string"), lit(" more")))
                .otherwise(lit(""));
    }

    /** Hashes that stand there more than once: a shuffle of numbers is cheaper than one of texts. */
    private static Dataset<Row> suspects(Dataset<Row> keyed) {
        return keyed.select(xxhash64(col(KEY)).as(HASH))
                .groupBy(HASH)
                .agg(count(lit(1)).as(TIMES))
                .filter(col(TIMES).gt(1))
                .select(HASH);
    }

    /**
     * The feed's key columns, with the area where its rows speak of units of any level, or the area alone where it has none; names that a recorded decision counts together under one
     * code stay apart. Null where it is not known.
     */
    private Column key() {
        if (keys.isEmpty()) {
            return concat(col(RecordColumns.REF_AREA), lit("\u0001"), nameOfVariant());
        }
        return feed.speaksOfAnyLevel()
                ? concat(col(RecordColumns.REF_AREA), lit("\u0001"), joined("\u0001"))
                : joined("\u0001");
    }

    private Column nameOfVariant() {
        return feed.column(ColumnRole.COMMUNE_NAME)
                .map(column -> when(
                                col(RecordColumns.MATCHED_BY).equalTo(MatchedBy.VARIANT.name()),
                                lower(col(column.name())))
                        .otherwise(lit("")))
                .orElse(lit(""));
    }

    private Column joined(String separator) {
        return keys.stream()
                .map(name -> col(name))
                .reduce((one, other) -> concat(one, lit(separator), other))
                .orElseThrow();
    }

    private Column mistake() {
        return Mistakes.where(
                col(LINES).isNotNull(),
                keys.isEmpty() ? "commune_code" : String.join(", ", keys),
                keys.isEmpty() ? col(RecordColumns.REF_AREA) : joined(", "),
                concat(lit("stands in more than one row (lines "), col(LINES), lit("): keep one of them")));
    }
}

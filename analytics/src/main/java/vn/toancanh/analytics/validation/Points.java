package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;

/** Places rows by the boundaries around the point that they give, never by a name; adds the same columns as {@link Places}. */
final class Points {
    private final vn.toancanh.config.feed.Column longitude;
    private final vn.toancanh.config.feed.Column latitude;
    private final Ground ground;

    Points(Feed feed, Ground ground) {
        this.longitude = feed.column(ColumnRole.LONGITUDE).orElseThrow();
        this.latitude = feed.column(ColumnRole.LATITUDE).orElseThrow();
        this.ground = ground;
    }

    Dataset<Row> place(Dataset<Row> rows) {
        // once for each process, and not with every task: official shapes are large
        var locator = JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
                .broadcast(ground.locator());
        var find = udf(
                (UDF2<@Nullable Double, @Nullable Double, @Nullable String>) (lon, lat) ->
                        lon == null || lat == null ? null : locator.value().find(lon, lat),
                DataTypes.StringType);
        var placed = rows.withColumn(RecordColumns.REF_AREA, find.apply(degrees(longitude), degrees(latitude)));
        var found = col(RecordColumns.REF_AREA).isNotNull();
        return placed.withColumn(RecordColumns.MATCHED_BY, when(found, lit(MatchedBy.GEOMETRY.name())))
                .withColumn(
                        Places.UNPLACED,
                        Mistakes.where(
                                col(RecordColumns.REF_AREA)
                                        .isNull()
                                        .and(degrees(longitude).isNotNull())
                                        .and(degrees(latitude).isNotNull()),
                                longitude.name() + ", " + latitude.name(),
                                concat_ws(", ", col(longitude.name()), col(latitude.name())),
                                lit("lies within the boundaries of no unit of "
                                        + ground.geography().day())));
    }

    /** Null where the field is empty or no number, which is a mistake of its own. */
    private static Column degrees(vn.toancanh.config.feed.Column column) {
        return when(Numbers.areWellFormed(column), Numbers.plain(column).cast("double"));
    }
}

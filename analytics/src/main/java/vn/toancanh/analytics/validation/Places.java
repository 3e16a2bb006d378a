package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.ColumnRole;
import vn.toancanh.config.feed.Feed;

/**
 * Places rows: each distinct way of naming a place is resolved once in plain Java, and joined back.
 *
 * <p>Adds {@code ref_area} and {@code matched_by}, or else {@code unplaced} (struct of column_name, value, reason).
 */
final class Places {
    /** The mistake, as {@link Mistakes} has them. */
    static final String UNPLACED = "unplaced";

    private static final List<ColumnRole> ROLES = List.of(
            ColumnRole.PROVINCE_CODE,
            ColumnRole.PROVINCE_NAME,
            ColumnRole.DISTRICT_CODE,
            ColumnRole.DISTRICT_NAME,
            ColumnRole.COMMUNE_CODE,
            ColumnRole.COMMUNE_NAME);
    private static final String KEY = "_place";
    private static final StructType SCHEMA = new StructType()
            .add(KEY, DataTypes.StringType)
            .add(RecordColumns.REF_AREA, DataTypes.StringType)
            .add(RecordColumns.MATCHED_BY, DataTypes.StringType)
            .add(UNPLACED, Mistakes.SCHEMA);

    private final Feed feed;
    private final PlaceResolver resolver;

    Places(Feed feed, PlaceResolver resolver) {
        this.feed = feed;
        this.resolver = resolver;
    }

    Dataset<Row> place(Dataset<Row> rows) {
        var named = rows.withColumn(KEY, concat_ws("\u0001", parts()));
        var resolved = named.select(KEY).distinct().collectAsList().stream()
                .map(row -> resolve(row.getString(0)))
                .toList();
        return named.join(broadcast(rows.sparkSession().createDataFrame(resolved, SCHEMA)), KEY)
                .drop(KEY);
    }

    private Column[] parts() {
        return ROLES.stream()
                .map(role -> feed.column(role)
                        .map(column -> col(column.name()))
                        .orElse(lit(null).cast("string")))
                .map(column -> coalesce(column, lit("")))
                .toArray(Column[]::new);
    }

    private Row resolve(String key) {
        var parts = new ArrayList<@Nullable String>();
        for (var part : key.split("\u0001", -1)) {
            parts.add(part.isEmpty() ? null : part);
        }
        var name = new PlaceName(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
        return switch (resolver.place(name)) {
            case Placement.Placed placed ->
                RowFactory.create(key, placed.area().value(), placed.matchedBy().name(), null);
            case Placement.Unplaced unplaced ->
                RowFactory.create(
                        key, null, null, RowFactory.create(unplaced.column(), unplaced.value(), unplaced.reason()));
        };
    }
}

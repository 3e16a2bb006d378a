package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
            ColumnRole.COMMUNE_NAME,
            ColumnRole.UNIT_CODE);
    private static final StructType RESOLVED = new StructType()
            .add(RecordColumns.REF_AREA, DataTypes.StringType)
            .add(RecordColumns.MATCHED_BY, DataTypes.StringType)
            .add(UNPLACED, Mistakes.SCHEMA);

    private final PlaceResolver resolver;
    /** The feed's own column for each role that it has. */
    private final Map<ColumnRole, Column> columns = new EnumMap<>(ColumnRole.class);

    Places(Feed feed, PlaceResolver resolver) {
        this.resolver = resolver;
        ROLES.forEach(role ->
                feed.column(role).ifPresent(column -> columns.put(role, coalesce(col(column.name()), lit("")))));
    }

    Dataset<Row> place(Dataset<Row> rows) {
        var named = rows;
        for (var column : columns.entrySet()) {
            named = named.withColumn(key(column.getKey()), column.getValue());
        }
        var keys = columns.keySet().stream().map(Places::key).toArray(String[]::new);
        var resolved = named.selectExpr(keys).distinct().collectAsList().stream()
                .map(this::resolve)
                .toList();
        return named.join(broadcast(rows.sparkSession().createDataFrame(resolved, schema(keys))), keys)
                .drop(keys);
    }

    private static String key(ColumnRole role) {
        return "_" + role.name().toLowerCase(Locale.ROOT);
    }

    private static StructType schema(String[] keys) {
        var schema = new StructType();
        for (var key : keys) {
            schema = schema.add(key, DataTypes.StringType);
        }
        for (var field : RESOLVED.fields()) {
            schema = schema.add(field);
        }
        return schema;
    }

    private Row resolve(Row names) {
        var values = new ArrayList<@Nullable Object>();
        columns.keySet().forEach(role -> values.add(names.getAs(key(role))));
        switch (resolver.place(name(names))) {
            case Placement.Placed placed ->
                Collections.addAll(
                        values, placed.area().value(), placed.matchedBy().name(), null);
            case Placement.Unplaced unplaced ->
                Collections.addAll(
                        values, null, null, RowFactory.create(unplaced.column(), unplaced.value(), unplaced.reason()));
        }
        return RowFactory.create(values.toArray());
    }

    private PlaceName name(Row names) {
        return new PlaceName(
                part(names, ColumnRole.PROVINCE_CODE),
                part(names, ColumnRole.PROVINCE_NAME),
                part(names, ColumnRole.DISTRICT_CODE),
                part(names, ColumnRole.DISTRICT_NAME),
                part(names, ColumnRole.COMMUNE_CODE),
                part(names, ColumnRole.COMMUNE_NAME),
                part(names, ColumnRole.UNIT_CODE));
    }

    private @Nullable String part(Row names, ColumnRole role) {
        var text = columns.containsKey(role) ? names.<String>getAs(key(role)) : "";
        return text.isEmpty() ? null : text;
    }
}

package vn.toancanh.analytics.run;

import static org.apache.iceberg.types.Types.NestedField.optional;
import static org.apache.iceberg.types.Types.NestedField.required;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.Schema;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.analytics.validation.RecordColumns;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.lake.table.LakeTable;

/** The lake's table of a feed's records, in the words of Iceberg and of Spark. */
record RecordsTable(Feed feed, LakeTable table) {
    private static final List<String> PLACED =
            List.of(RecordColumns.REF_AREA, RecordColumns.TIME_PERIOD, RecordColumns.MATCHED_BY);

    static RecordsTable of(Feed feed) {
        return new RecordsTable(feed, LakeTable.recordsOf(feed.id(), schemaOf(feed)));
    }

    /** The records in the given files; columns that older files do not have are null. */
    Dataset<Row> read(SparkSession spark, List<Path> files) {
        return spark.read()
                .schema(sparkSchema())
                .parquet(files.stream().map(Path::toString).toArray(String[]::new));
    }

    private static Schema schemaOf(Feed feed) {
        var fields = new ArrayList<NestedField>();
        fields.add(required(1, LakeTable.DELIVERY_ID, Types.StringType.get()));
        fields.add(required(2, "row_number", Types.LongType.get()));
        PLACED.forEach(name -> fields.add(required(fields.size() + 1, name, Types.StringType.get())));
        fields.add(required(fields.size() + 1, RecordColumns.SIMULATED, Types.BooleanType.get()));
        RecordColumns.ownOf(feed)
                .forEach(column -> fields.add(optional(fields.size() + 1, column.name(), icebergType(column))));
        return new Schema(fields);
    }

    private StructType sparkSchema() {
        var schema = new StructType()
                .add(LakeTable.DELIVERY_ID, DataTypes.StringType)
                .add("row_number", DataTypes.LongType);
        for (var name : PLACED) {
            schema = schema.add(name, DataTypes.StringType);
        }
        schema = schema.add(RecordColumns.SIMULATED, DataTypes.BooleanType);
        for (var column : RecordColumns.ownOf(feed)) {
            schema = schema.add(column.name(), sparkType(column));
        }
        return schema;
    }

    private static Type icebergType(Column column) {
        return switch (column.type()) {
            case TEXT, PERIOD -> Types.StringType.get();
            case COUNT -> Types.LongType.get();
            case NUMBER -> Types.DoubleType.get();
            case DATE -> Types.DateType.get();
            case FLAG -> Types.BooleanType.get();
        };
    }

    private static DataType sparkType(Column column) {
        return switch (column.type()) {
            case TEXT, PERIOD -> DataTypes.StringType;
            case COUNT -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case FLAG -> DataTypes.BooleanType;
        };
    }
}

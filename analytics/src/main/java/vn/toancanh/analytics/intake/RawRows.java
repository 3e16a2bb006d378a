package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;

/**
 * A delivery as rows of text.
 *
 * @param rows {@link #ROW_NUMBER}, {@link #FIELD_COUNT}, {@link #RAW_ROW} and one text column for each that the feed
 *     declares, null where the file does not have it
 * @param count how many there are
 */
public record RawRows(Dataset<Row> rows, long count) {
    /**
     * The line of the file on which the row begins, the header's being line 1; a row of Parquet, which has no lines, is
     * counted as if each took one.
     */
    public static final String ROW_NUMBER = "row_number";
    /** How many fields the row has: null where it has as many as the header. */
    public static final String FIELD_COUNT = "_fields";
    /** The row's text, for whoever has to mend it. */
    public static final String RAW_ROW = "_raw";

    /** @throws RefusedDelivery if the file cannot be trusted whole */
    public static RawRows of(SparkSession spark, Path file, Feed feed) {
        return switch (FileFormat.of(file)) {
            case CSV -> csv(spark, file, feed);
            case PARQUET -> new ParquetDelivery(file, feed).rows(spark);
        };
    }

    private static RawRows csv(SparkSession spark, Path file, Feed feed) {
        var inspection = CsvInspection.of(file, feed);
        var read = new CsvRows(
                inspection.dialect(),
                inspection.columns(),
                feed.columns().stream().map(Column::name).toList());
        var rows = spark.createDataset(List.of(file.toString()), Encoders.STRING())
                .flatMap(read, Encoders.row(schema(feed)));
        return new RawRows(rows, inspection.rowCount());
    }

    static StructType schema(Feed feed) {
        var schema = new StructType()
                .add(ROW_NUMBER, DataTypes.LongType, false)
                .add(FIELD_COUNT, DataTypes.StringType)
                .add(RAW_ROW, DataTypes.StringType);
        for (Column column : feed.columns()) {
            schema = schema.add(column.name(), DataTypes.StringType);
        }
        return schema;
    }
}

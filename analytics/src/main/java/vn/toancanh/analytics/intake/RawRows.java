package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.config.feed.Column;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Notation;

/**
 * A delivery as rows of text.
 *
 * @param rows {@link #ROW_NUMBER}, {@link #FIELD_COUNT}, {@link #RAW_ROW} and one text column for each that the feed
 *     declares, null where the file does not have it
 * @param count how many there are
 */
public record RawRows(Dataset<Row> rows, long count) {
    /**
     * The line of the file on which the row begins, the header's being line 1; of a workbook the row as the sheet numbers it;
     * of Parquet, which has no lines, as if each row took one.
     */
    public static final String ROW_NUMBER = "row_number";
    /** How many fields the row has: null where it has as many as the header. */
    public static final String FIELD_COUNT = "_fields";
    /** The row's text, for whoever has to mend it. */
    public static final String RAW_ROW = "_raw";

    /** @throws RefusedDelivery if the file cannot be trusted whole */
    public static RawRows of(SparkSession spark, Path file, Feed feed) {
        var content = Content.of(file);
        return switch (content.format()) {
            case CSV, JSON_LINES, XLSX -> text(spark, FileInspection.of(content, file, feed), file, feed);
            case PARQUET -> new ParquetDelivery(file, feed).rows(spark);
        };
    }

    private static RawRows text(SparkSession spark, FileInspection inspection, Path file, Feed feed) {
        var read = new SparkRows(
                inspection.reader(),
                inspection.columns(),
                feed.columns().stream().map(Column::name).toList(),
                feed.columns().stream()
                        .filter(column -> column.notation() == Notation.VI)
                        .map(Column::name)
                        .collect(Collectors.toSet()));
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

package vn.toancanh.analytics.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.execution.datasources.parquet.ParquetToSparkSchemaConverter;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Notation;

/** A delivered Parquet file, whose foot says before anything is taken from it what it holds. */
record ParquetDelivery(Path file, Feed feed) {
    /** A double as the shortest plain digits that are it, never with an exponent. */
    private static final UserDefinedFunction PLAIN =
            udf((UDF1<@Nullable Double, @Nullable String>) ParquetDelivery::plain, DataTypes.StringType);

    private static final UserDefinedFunction COMPOSED =
            udf((UDF1<String, String>) text -> text == null ? null : FieldText.of(text), DataTypes.StringType);

    /** @throws RefusedDelivery if the file was cut, holds no rows, or other columns than the feed's */
    RawRows rows(SparkSession spark) {
        var foot = foot();
        var held = new ParquetToSparkSchemaConverter(spark.sessionState().conf())
                .convert(foot.getFileMetaData().getSchema());
        Header.of(feed).check(composed(held));
        checkTypes(held);
        long count = countOf(foot);
        var rows = spark.read().schema(held).parquet(file.toString()).select(columns(held));
        return new RawRows(rows, count);
    }

    /** @throws RefusedDelivery if the file was cut, holds no rows, or columns of other names than the feed's */
    void check() {
        var foot = foot();
        Header.of(feed)
                .check(foot.getFileMetaData().getSchema().getFields().stream()
                        .map(Type::getName)
                        .map(FieldText::of)
                        .toList());
        countOf(foot);
    }

    private static long countOf(ParquetMetadata foot) {
        long count =
                foot.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum();
        if (count == 0) {
            throw new RefusedDelivery("the Parquet file has no rows: send it again whole");
        }
        return count;
    }

    private ParquetMetadata foot() {
        try (var reader = ParquetFileReader.open(new LocalInputFile(file))) {
            return reader.getFooter();
        } catch (IOException | RuntimeException e) {
            throw new RefusedDelivery("the Parquet file has no end: it was cut or damaged; send it again whole");
        }
    }

    private static void checkTypes(StructType held) {
        var reasons = Arrays.stream(held.fields())
                .filter(field -> !isAccepted(field))
                .map(field -> "column '%s' is of type %s: text, numbers, days, and true and false are accepted"
                        .formatted(field.name(), field.dataType().simpleString()))
                .toList();
        if (!reasons.isEmpty()) {
            throw new RefusedDelivery(reasons);
        }
    }

    private static boolean isAccepted(StructField field) {
        return switch (field.dataType()) {
            case StringType text -> true;
            case NumericType number -> true;
            case BooleanType flag -> true;
            case DateType day -> true;
            default -> false;
        };
    }

    private Column[] columns(StructType held) {
        var columns = new ArrayList<Column>();
        columns.add(expr("_metadata.row_index + 2").as(RawRows.ROW_NUMBER));
        columns.add(lit(null).cast(DataTypes.StringType).as(RawRows.FIELD_COUNT));
        columns.add(to_json(struct("*")).as(RawRows.RAW_ROW));
        var present = composed(held);
        for (var column : feed.columns()) {
            int position = present.indexOf(column.name());
            var value = position < 0 ? lit(null).cast(DataTypes.StringType) : text(held.fields()[position], column);
            columns.add(value.as(column.name()));
        }
        return columns.toArray(Column[]::new);
    }

    private static @Nullable String plain(@Nullable Double number) {
        if (number == null || !Double.isFinite(number)) {
            return number == null ? null : number.toString();
        }
        var digits = BigDecimal.valueOf(number).stripTrailingZeros();
        return (digits.scale() < 0 ? digits.setScale(0) : digits).toPlainString();
    }

    private static List<String> composed(StructType held) {
        return Arrays.stream(held.fieldNames()).map(FieldText::of).toList();
    }

    /** Numbers are plain as they are, and so are texts whose letters take a byte each; all others are composed. */
    private static Column text(StructField field, vn.toancanh.config.feed.Column column) {
        var value = col("`%s`".formatted(field.name().replace("`", "``")));
        if (!(field.dataType() instanceof StringType)) {
            var plain = field.dataType() instanceof DoubleType || field.dataType() instanceof FloatType
                    ? PLAIN.apply(value.cast(DataTypes.DoubleType))
                    : value.cast(DataTypes.StringType);
            return column.notation() == Notation.VI ? translate(plain, ".", ",") : plain;
        }
        var text = trim(value);
        var plain = octet_length(text).equalTo(length(text));
        return nullif(when(plain, text).otherwise(COMPOSED.apply(text)), lit(""));
    }
}

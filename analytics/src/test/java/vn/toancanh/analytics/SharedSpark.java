package vn.toancanh.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.analytics.spark.SparkEngine;

/** One Spark session for all tests of this process: starting it takes longer than most of them. */
public final class SharedSpark {
    public static final SparkEngine ENGINE = engine();

    private SharedSpark() {}

    public static SparkSession session() {
        return ENGINE.session();
    }

    /** Rows made in memory, each an array of values in the order of the schema. */
    public static Dataset<Row> rows(StructType schema, Object[]... rows) {
        return session()
                .createDataFrame(List.of(rows).stream().map(RowFactory::create).toList(), schema);
    }

    private static SparkEngine engine() {
        try {
            return new SparkEngine(Files.createTempDirectory("toancanh-spark"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

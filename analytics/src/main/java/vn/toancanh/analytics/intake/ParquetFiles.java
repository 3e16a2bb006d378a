package vn.toancanh.analytics.intake;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Opens delivered Parquet files. */
final class ParquetFiles {
    private ParquetFiles() {}

    /** @throws RefusedDelivery if the file's foot cannot be read, as after a cut */
    static Dataset<Row> read(SparkSession spark, Path file) {
        try {
            return spark.read().parquet(file.toString());
        } catch (Exception e) {
            throw new RefusedDelivery(
                    "the Parquet file cannot be read to its end (%s): it was cut or damaged; send it again whole"
                            .formatted(e.getMessage()));
        }
    }
}

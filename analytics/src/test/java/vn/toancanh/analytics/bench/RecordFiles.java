package vn.toancanh.analytics.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.area.Geography;

/** The records that are totalled: one file a period, sorted by unit as deliveries are, of all communes of the shipped provinces. */
record RecordFiles(Path folder, Workload workload) {
    /** @param rows of all periods together */
    void make(SparkSession session, long rows) {
        for (int number = 0; number < Workload.PERIODS; number++) {
            var codes = leaves(number);
            var units = session.createDataFrame(
                    IntStream.range(0, codes.size())
                            .mapToObj(i -> RowFactory.create((long) i, codes.get(i)))
                            .toList(),
                    new StructType().add("unit", DataTypes.LongType).add("ref_area", DataTypes.StringType));
            long ofPeriod = rows / Workload.PERIODS;
            var numbered = session.range(0, ofPeriod, 1, 1)
                    .toDF("id")
                    .withColumn("unit", expr("(id * %d) div %d".formatted(codes.size(), ofPeriod)))
                    .join(broadcast(units), "unit")
                    .withColumn("time_period", lit(workload.period(number).toString()));
            workload.records(numbered)
                    .drop("unit", "id")
                    .coalesce(1)
                    .write()
                    .parquet(ofPeriod(number).toString());
        }
    }

    List<Path> of(int number) {
        try (var files = Files.list(ofPeriod(number))) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot list the records in " + ofPeriod(number), e);
        }
    }

    /** All files, as DuckDB names them. */
    String pattern() {
        return folder.resolve("*/*.parquet").toString();
    }

    Geography geography(int number) {
        return Shipped.DEFINITIONS.areas().on(workload.period(number).lastDay());
    }

    List<String> leaves(int number) {
        return geography(number).areas().stream()
                .filter(area -> area.level() == AreaLevel.COMMUNE)
                .map(area -> area.code().value())
                .toList();
    }

    private Path ofPeriod(int number) {
        return folder.resolve(workload.period(number).toString());
    }
}

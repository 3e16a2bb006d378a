package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;

/**
 * Totals one measure per period and undivided unit, from the records of one feed.
 *
 * <p>Decision: docs/decisions/0001-spark-runs-in-the-process.md
 */
public final class LeafTotals {
    private static final StructType RANKS =
            new StructType().add("ref_area", DataTypes.StringType).add("rank", DataTypes.IntegerType);

    private LeafTotals() {}

    /** Amounts by period and unit; a unit without a record, or without a value in any record, is not there. */
    public static Map<Period, Map<AreaCode, Double>> of(Dataset<Row> records, Measure measure) {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> sums(records, adding.column());
            case Aggregation.Distinct counting -> distinct(records, counting);
        };
    }

    private static Map<Period, Map<AreaCode, Double>> sums(Dataset<Row> records, String column) {
        if (!List.of(records.columns()).contains(column)) {
            return Map.of();
        }
        return amounts(records.filter(col(column).isNotNull())
                .groupBy("time_period", "ref_area")
                .agg(sum(col(column)).cast("double").as("amount")));
    }

    /**
     * A key that stands in two units of a period counts in the one with the lower code, once; a unit with records and
     * no key counts nought.
     */
    private static Map<Period, Map<AreaCode, Double>> distinct(Dataset<Row> records, Aggregation.Distinct counting) {
        var amounts =
                amounts(records.select("time_period", "ref_area").distinct().withColumn("amount", lit(0.0)));
        var ranks = ranks(records.sparkSession(), amounts.values());
        amounts(records.filter(matching(counting))
                        .join(broadcast(ranks), "ref_area")
                        .groupBy("time_period", counting.key())
                        .agg(min("rank").as("rank"))
                        .groupBy("time_period", "rank")
                        .agg(count(lit(1)).cast("double").as("amount"))
                        .join(broadcast(ranks), "rank"))
                .forEach((period, counted) -> amounts.get(period).putAll(counted));
        return amounts;
    }

    /** Units numbered in the order of their codes: Spark finds the least of numbers by hashing, of texts by sorting all. */
    private static Dataset<Row> ranks(SparkSession spark, Collection<Map<AreaCode, Double>> periods) {
        var codes = periods.stream()
                .flatMap(units -> units.keySet().stream())
                .sorted()
                .distinct()
                .toList();
        var rows = IntStream.range(0, codes.size())
                .mapToObj(rank -> RowFactory.create(codes.get(rank).value(), rank))
                .toList();
        return spark.createDataFrame(rows, RANKS);
    }

    private static Column matching(Aggregation.Distinct counting) {
        return counting.where().entrySet().stream()
                .map(where -> col(where.getKey()).cast("string").equalTo(where.getValue()))
                .reduce(lit(true), Column::and);
    }

    private static Map<Period, Map<AreaCode, Double>> amounts(Dataset<Row> totals) {
        var amounts = new HashMap<Period, Map<AreaCode, Double>>();
        totals.select("time_period", "ref_area", "amount").collectAsList().forEach(row -> amounts.computeIfAbsent(
                        Period.parse(row.getString(0)), period -> new HashMap<>())
                .put(new AreaCode(row.getString(1)), row.getDouble(2)));
        return amounts;
    }
}

package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.indicator.Aggregation;
import vn.toancanh.config.indicator.Measure;

/** Totals one measure per undivided unit, from the records of one feed and period. */
public final class LeafTotals {
    private LeafTotals() {}

    /** Amounts by unit; a unit without a record, or without a value in any record, is not there. */
    public static Map<AreaCode, Double> of(Dataset<Row> records, Measure measure) {
        return switch (measure.aggregation()) {
            case Aggregation.Sum adding -> sums(records, adding.column());
            case Aggregation.Distinct counting -> distinct(records, counting);
        };
    }

    private static Map<AreaCode, Double> sums(Dataset<Row> records, String column) {
        if (!List.of(records.columns()).contains(column)) {
            return Map.of();
        }
        return collect(records.filter(col(column).isNotNull())
                .groupBy("ref_area")
                .agg(sum(col(column)).cast("double").as("amount")));
    }

    /** A key that stands in two units counts in the one with the lower code, once; a unit with records and no key counts nought. */
    private static Map<AreaCode, Double> distinct(Dataset<Row> records, Aggregation.Distinct counting) {
        var amounts = new HashMap<AreaCode, Double>();
        records.select("ref_area")
                .distinct()
                .collectAsList()
                .forEach(row -> amounts.put(new AreaCode(row.getString(0)), 0.0));
        var matching = counting.where().entrySet().stream()
                .map(where -> col(where.getKey()).cast("string").equalTo(where.getValue()))
                .reduce(lit(true), org.apache.spark.sql.Column::and);
        var placed = records.filter(matching)
                .groupBy(counting.key())
                .agg(min("ref_area").as("ref_area"));
        amounts.putAll(collect(
                placed.groupBy("ref_area").agg(count(lit(1)).cast("double").as("amount"))));
        return amounts;
    }

    private static Map<AreaCode, Double> collect(Dataset<Row> totals) {
        var amounts = new HashMap<AreaCode, Double>();
        Arrays.stream((Row[]) totals.select("ref_area", "amount").collect())
                .forEach(row -> amounts.put(new AreaCode(row.getString(0)), row.getDouble(1)));
        return amounts;
    }
}

package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;

/** Counts rows on both sides of a check while something else is computed from them, without another pass. */
public final class Tally {
    private final Observation observation = new Observation();

    Dataset<Row> watch(Dataset<Row> rows, Column right) {
        return rows.observe(
                observation, count(lit(1)).as("read"), count_if(right).as("accepted"));
    }

    /** Waits until the rows have been computed once. */
    public long accepted() {
        return number("accepted");
    }

    /** Waits until the rows have been computed once. */
    public long rejected() {
        return number("read") - accepted();
    }

    private long number(String name) {
        try {
            return ((Number) observation.getAsJava().get(name)).longValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Cannot count rows: the run was interrupted", e);
        }
    }
}

package vn.toancanh.config.indicator;

import java.util.Map;

/** How records become a total: the part of a measure that a job computes. */
public sealed interface Aggregation {
    /** Adds up a column. */
    record Sum(String column) implements Aggregation {}

    /**
     * Counts each value of a key once, among the records whose columns have the given values.
     *
     * @param where column → accepted value; empty for all records
     */
    record Distinct(String key, Map<String, String> where) implements Aggregation {
        public Distinct {
            where = Map.copyOf(where);
        }
    }
}

package vn.toancanh.lake.table;

import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/** The rows of a table that have these values in the columns that divide it. */
public record Partition(Map<String, String> values) {

    /** Every row. */
    public static final Partition WHOLE = new Partition(Map.of());

    public Partition {
        values = Map.copyOf(values);
    }

    public static Partition of(String column, String value) {
        return WHOLE.and(column, value);
    }

    public Partition and(String column, String value) {
        Map<String, String> more = new TreeMap<>(values);
        more.put(column, value);
        return new Partition(more);
    }

    Expression filter() {
        Expression filter = Expressions.alwaysTrue();
        for (Map.Entry<String, String> value : values.entrySet()) {
            filter = Expressions.and(filter, Expressions.equal(value.getKey(), value.getValue()));
        }
        return filter;
    }

    @Override
    public String toString() {
        return new TreeMap<>(values).toString();
    }
}

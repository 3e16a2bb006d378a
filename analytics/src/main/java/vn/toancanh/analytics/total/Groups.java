package vn.toancanh.analytics.total;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.HashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.CodeList;
import vn.toancanh.config.indicator.Breakdown;

/**
 * The groups of a list by the prefixes of their codes; travels to where rows are read.
 *
 * @param groups by prefix
 * @param longest the length of the longest prefix
 */
record Groups(HashMap<String, String> groups, int longest) implements Serializable, UDF1<@Nullable String, String> {
    static Groups of(CodeList list) {
        var groups = new HashMap<String, String>();
        list.entries().forEach(entry -> groups.put(entry.prefix(), entry.group()));
        return new Groups(
                groups, groups.keySet().stream().mapToInt(String::length).max().orElse(0));
    }

    /** What a record is counted under. */
    static Column of(Breakdown by) {
        var value = col(by.column()).cast("string");
        return by.list()
                .map(list -> udf(Groups.of(list), DataTypes.StringType).apply(value))
                .orElseGet(() -> coalesce(value, lit(Breakdown.OTHER)));
    }

    /** The group of the longest prefix that the code begins with. */
    @Override
    public String call(@Nullable String code) {
        if (code != null) {
            for (int length = Math.min(longest, code.length()); length > 0; length--) {
                var group = groups.get(code.substring(0, length));
                if (group != null) {
                    return group;
                }
            }
        }
        return Breakdown.OTHER;
    }
}

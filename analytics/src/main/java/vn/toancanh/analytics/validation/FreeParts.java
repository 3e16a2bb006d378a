package vn.toancanh.analytics.validation;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.indicator.Breakdown;
import vn.toancanh.config.indicator.Measure;

/**
 * The columns of a feed by which measures are counted in parts, such as the operator, and in which a sender may write what he likes.
 *
 * <p>Decision: docs/decisions/0022-what-a-sender-may-send.md
 */
public record FreeParts(List<Breakdown> breakdowns) {
    public FreeParts {
        breakdowns = List.copyOf(breakdowns);
    }

    public static FreeParts of(Feed feed, Collection<Measure> measures) {
        return new FreeParts(measures.stream()
                .filter(measure -> measure.feed().equals(feed.id()))
                .flatMap(measure -> measure.by().stream())
                .filter(by -> by.list().isEmpty())
                .filter(by -> feed.columns().stream()
                        .anyMatch(column -> column.name().equals(by.column())
                                && column.values().isEmpty()))
                .distinct()
                .toList());
    }

    /** The rows with each part written in the one way in which it is counted, so that no two parts differ in capitals alone. */
    public Dataset<Row> writtenOneWay(Dataset<Row> rows) {
        var written = rows;
        for (var by : breakdowns) {
            var names = by.named().keySet().stream().sorted().toList();
            var oneWay = udf(
                    (UDF1<@Nullable String, @Nullable String>)
                            text -> text == null ? null : Breakdown.writtenOneWay(text, names),
                    DataTypes.StringType);
            written = written.withColumn(by.column(), oneWay.apply(col(by.column())));
        }
        return written;
    }
}

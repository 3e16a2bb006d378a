package vn.toancanh.analytics.run;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import vn.toancanh.config.indicator.Breakdown;

/**
 * The parts that the records of a delivery speak of in a column, such as its operators.
 *
 * <p>Decision: docs/decisions/0022-what-a-sender-may-send.md
 *
 * @param first those that sort first, one more than are accepted at most
 * @param count of all
 */
record FoundParts(Breakdown by, List<String> first, long count) {
    /** A country has some ten operators; each part is a total for every unit, and a table of keys while it is counted. */
    static final int MOST = 100;

    private static final int NAMED = 3;

    FoundParts {
        first = List.copyOf(first);
    }

    static FoundParts among(Dataset<Row> records, Breakdown by) {
        var parts = records.select(by.column())
                .filter(col(by.column()).isNotNull())
                .distinct()
                .as(Encoders.STRING());
        var first = parts.orderBy(by.column()).limit(MOST + 1).collectAsList();
        return new FoundParts(by, first, first.size() > MOST ? parts.count() : first.size());
    }

    boolean areTooMany() {
        return count > MOST;
    }

    /** Those that nobody has named, be it by a slip in a code. */
    List<String> unnamed() {
        return first.stream().filter(part -> !by.named().containsKey(part)).toList();
    }

    /** Why a delivery with so many is not counted. */
    String tooMany() {
        return "column %s holds %d different values, such as '%s', each of which would be counted as a part: accepted are up to %d; often another column was sent in its place"
                .formatted(by.column(), count, String.join("', '", first.subList(0, NAMED)), MOST);
    }

    /** What is counted under codes that have no name. */
    String unnamedOnes() {
        var unnamed = unnamed();
        return "column %s holds '%s'%s, for which breakdowns.csv has no name: it is counted as a part of its own; named are %s"
                .formatted(
                        by.column(),
                        unnamed.getFirst(),
                        unnamed.size() == 1 ? "" : " and %d more values".formatted(unnamed.size() - 1),
                        by.named().isEmpty()
                                ? "none"
                                : String.join(
                                        ", ",
                                        by.named().keySet().stream().sorted().toList()));
    }
}

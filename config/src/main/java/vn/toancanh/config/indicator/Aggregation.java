package vn.toancanh.config.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.Condition;

/** How records become a total: the part of a measure that a job computes. */
public sealed interface Aggregation {
    /** What a record must fulfil to be counted; none means all records. */
    List<Condition> where();

    /** In words, for whoever asks how a number came about. */
    String written();

    /** Adds up a column, delivered or derived. */
    record Sum(String column, List<Condition> where) implements Aggregation {
        public Sum {
            where = List.copyOf(where);
        }

        @Override
        public String written() {
            return "sum of " + column + Aggregation.of(where);
        }
    }

    /**
     * Counts each value of a key once.
     *
     * @param latest a column of days: the key counts in the unit of its latest record, ties in the lowest code; where there is none,
     *     in the unit with the lowest code
     */
    record Distinct(String key, Optional<String> latest, List<Condition> where) implements Aggregation {
        public Distinct {
            where = List.copyOf(where);
        }

        @Override
        public String written() {
            return "each %s once, in the unit of its %s"
                            .formatted(
                                    key,
                                    latest.map(day -> "latest " + day + ", then the")
                                            .orElse(""))
                            .stripTrailing()
                    + " lowest code" + Aggregation.of(where);
        }
    }

    /**
     * Adds up a column once for each value of a key, whatever the number of its records: their greatest value, in the unit with the
     * lowest code.
     */
    record Once(String column, String key, List<Condition> where) implements Aggregation {
        public Once {
            where = List.copyOf(where);
        }

        @Override
        public String written() {
            return "sum of %s, once for each %s".formatted(column, key) + Aggregation.of(where);
        }
    }

    private static String of(List<Condition> where) {
        return where.isEmpty()
                ? ""
                : where.stream().map(Condition::written).collect(Collectors.joining(" and ", " where ", ""));
    }
}

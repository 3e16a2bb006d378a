package vn.toancanh.config.target;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.toancanh.config.indicator.Direction;

/**
 * How a clause compares a value with its number: "trên 80%" is more than 80, "ít nhất 50%" is 50 or more.
 *
 * <p>Decision: docs/decisions/0010-the-board-divides-covered-sums.md
 */
public enum Comparison {
    AT_LEAST(">=", "≥"),
    MORE_THAN(">", ">"),
    /** "chiếm 20%": the number itself, met from there upwards; only where higher is better. */
    EQUAL("=", "="),
    AT_MOST("<=", "≤");

    private final String written;
    private final String printed;

    Comparison(String written, String printed) {
        this.written = written;
        this.printed = printed;
    }

    /** As people read it: {@code ≥}. */
    public String printed() {
        return printed;
    }

    public boolean holds(double value, double number) {
        return switch (this) {
            case AT_LEAST, EQUAL -> value >= number;
            case MORE_THAN -> value > number;
            case AT_MOST -> value <= number;
        };
    }

    /** Whether a value that is better, in that direction, keeps the clause if the worse one does. */
    public boolean suits(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> this != AT_MOST;
            case LOWER_IS_BETTER -> this == AT_MOST;
            case NEUTRAL -> this != EQUAL;
        };
    }

    public static List<Comparison> suiting(Direction direction) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.suits(direction))
                .toList();
    }

    /** As files have them: {@code >=, >}. */
    public static String written(List<Comparison> comparisons) {
        return comparisons.stream().map(comparison -> comparison.written).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException naming the text and the accepted signs */
    public static Comparison of(String written) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.written.equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot compare with '%s': accepted are %s".formatted(written, written(List.of(values())))));
    }
}

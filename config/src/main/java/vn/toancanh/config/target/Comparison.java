package vn.toancanh.config.target;

import java.util.Arrays;

/** How a clause compares a value with its number: "trên 80%" is more than 80, "ít nhất 50%" is 50 or more. */
public enum Comparison {
    AT_LEAST(">="),
    MORE_THAN(">"),
    /** "chiếm 20%": the number itself, met from there upwards where higher is better. */
    EQUAL("="),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public boolean holds(double value, double number) {
        return switch (this) {
            case AT_LEAST, EQUAL -> value >= number;
            case MORE_THAN -> value > number;
            case AT_MOST -> value <= number;
        };
    }

    /** @throws IllegalArgumentException naming the text and the accepted signs */
    public static Comparison of(String sign) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Cannot compare with '%s': accepted are >=, >, =, <=".formatted(sign)));
    }
}

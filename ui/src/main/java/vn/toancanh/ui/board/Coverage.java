package vn.toancanh.ui.board;

import java.util.OptionalDouble;

/**
 * How much of an area a value speaks for.
 *
 * @param counted smallest units that are in the value
 * @param expected smallest units that there are
 * @param share of the population that lives in the counted ones, 0 to 1; empty where the population of some is unknown
 */
public record Coverage(int counted, int expected, OptionalDouble share) {
    public boolean isComplete() {
        return counted == expected;
    }
}

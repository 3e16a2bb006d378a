package vn.toancanh.ui.board;

import java.util.OptionalDouble;

/**
 * How much of an area a value speaks for.
 *
 * @param counted units that are in the value: the smallest ones, or, where these are not known everywhere in the area, those
 *     directly below it that are in the value as a whole
 * @param expected how many of these there are
 * @param share of the population that lives in the counted ones, 0 to 1; empty where the population of some is unknown
 */
public record Coverage(int counted, int expected, OptionalDouble share) {
    public boolean isComplete() {
        return counted == expected;
    }
}

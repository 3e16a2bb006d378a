package vn.toancanh.ui.board;

/**
 * How much of an area a value speaks for.
 *
 * @param counted smallest units that are in the value
 * @param expected smallest units that there are
 * @param share of the population that lives in the counted ones, 0 to 1; of the units where the population of some is
 *     unknown
 */
public record Coverage(int counted, int expected, double share) {
    public boolean isComplete() {
        return counted == expected;
    }
}

package vn.toancanh.ui.board;

/** How many undivided units of every unit its sums leave out for one reason, and in how many of these something is missing. */
final class LeftOut {
    private final int[] units;
    private final int[] missingIn;

    LeftOut(int size) {
        units = new int[size];
        missingIn = new int[size];
    }

    /** Takes the place of what was brought up. Where nothing is left out, nothing is missing. */
    void put(int at, int leftOut, int missing) {
        units[at] = leftOut;
        missingIn[at] = leftOut == 0 ? 0 : missing;
    }

    void bringUp(int at, int parent) {
        units[parent] += units[at];
        missingIn[parent] += missingIn[at];
    }

    int units(int at) {
        return units[at];
    }

    int missingIn(int at) {
        return missingIn[at];
    }
}

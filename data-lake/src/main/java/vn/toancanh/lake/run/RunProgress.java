package vn.toancanh.lake.run;

/**
 * How far a run has come.
 *
 * @param expected how many steps there are in all, as far as is known by now
 */
public record RunProgress(int done, int expected) {

    /** In words: {@code 2 of 5}; none where no step was to be done. */
    public String words() {
        return expected == 0 ? "none" : "%d of %d".formatted(done, expected);
    }
}

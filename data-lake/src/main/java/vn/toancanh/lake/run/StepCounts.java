package vn.toancanh.lake.run;

/**
 * How much a step has moved.
 *
 * @param files how many files it wrote
 */
public record StepCounts(long rowsRead, long rowsAccepted, long rowsRejected, int files) {

    /** Of a step that moves no rows, or has not ended. */
    public static final StepCounts NONE = new StepCounts(0, 0, 0, 0);
}

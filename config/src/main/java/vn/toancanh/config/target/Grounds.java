package vn.toancanh.config.target;

/** Why a promise stands where it does: the one reason that holds. */
public enum Grounds {
    /** The last value keeps the clause. */
    KEPT(Standing.MET),
    /** The target's year has ended without it. */
    YEAR_OVER(Standing.OFF_TRACK),
    /** The pace is at least what is required. */
    PACE_ENOUGH(Standing.ON_TRACK),
    /** The pace is less than what is required, and at least half of it. */
    PACE_SHORT(Standing.AT_RISK),
    /** The pace is less than half of what is required. */
    PACE_FAR_SHORT(Standing.OFF_TRACK),
    /** The value stands at exactly the number that has to be passed, and does not rise. */
    NO_RISE(Standing.AT_RISK),
    /** One observation alone shows no pace. */
    ONE_OBSERVATION(Standing.AT_RISK),
    /** There is no value to judge. */
    NOTHING_OBSERVED(Standing.NO_DATA),
    /** The value speaks for too few of the area's people. */
    TOO_FEW_PEOPLE(Standing.NO_DATA),
    /** The value speaks for too few of the area's units, whose people are not known. */
    TOO_FEW_UNITS(Standing.NO_DATA);

    private final Standing standing;

    Grounds(Standing standing) {
        this.standing = standing;
    }

    /** Where the promise stands. */
    public Standing standing() {
        return standing;
    }
}

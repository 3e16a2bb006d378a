package vn.toancanh.analytics.simulation;

/** Names what is numbered within a unit. */
final class Keys {
    private static final String NOUGHTS = "000000";

    private Keys() {}

    /** Such as {@code 14320-000600}; no unit has a million of anything. */
    static String of(String unit, long number) {
        var digits = Long.toString(number);
        return unit + "-" + NOUGHTS.substring(Math.min(digits.length(), NOUGHTS.length())) + digits;
    }

    /**
     * A number that looks like a hash. Two people never share it: every step of the mixing can be undone, and no two units and
     * numbers begin as the same number.
     */
    static long mixed(long seed, String unit, long number) {
        long mixed = seed + (Long.parseLong(unit) << 24) + number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}

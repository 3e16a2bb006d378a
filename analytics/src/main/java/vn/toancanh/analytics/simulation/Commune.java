package vn.toancanh.analytics.simulation;

import vn.toancanh.config.area.AreaCode;

/**
 * What a register says of a commune, or of another undivided unit.
 *
 * @param urban how many of the people live in urban areas
 * @param adults how many of the people are 15 and over
 */
record Commune(AreaCode code, long people, long urban, long households, long adults) {
    /** Between 0 and 1. */
    double urbanShare() {
        return (double) urban / Math.max(people, 1);
    }

    /** Whether one of the people, numbered from 1, is 15 or over: spread evenly, and nobody's age depends on how many there are. */
    boolean isAdult(long number) {
        return number * adults / people > (number - 1) * adults / people;
    }

    /** Part of a whole number, rounded down, so that more people never make fewer adults. */
    static long partOf(long all, double share) {
        return (long) Math.floor(all * share);
    }
}

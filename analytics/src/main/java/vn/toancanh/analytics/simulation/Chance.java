package vn.toancanh.analytics.simulation;

import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.Platform;

/**
 * Random numbers that are counted and not drawn in turn: each follows from the seed, what it is for, whom it concerns and its number
 * alone, so that whatever else is made, in whatever order, changes none of them.
 *
 * <p>Decision: docs/decisions/0026-simulated-feeds-are-counted-and-not-drawn.md
 *
 * @param seed another seed, other numbers
 */
record Chance(long seed) {
    private static final long BEGINNING = 42;

    /**
     * The numbers of one unit for one purpose.
     *
     * @param state what the seed, the purpose and the unit have been hashed to
     */
    record Draws(long state) {
        /** The number of the unit itself, from 0 to below 1. */
        double value() {
            return fraction(state);
        }

        /** The number of one of the unit's people, households or cells, from 0 to below 1. */
        double at(long number) {
            return fraction(bits(number));
        }

        /** The same as all of its bits. */
        long bits(long number) {
            return XXH64.hashLong(number, state);
        }

        /** One of the whole numbers from 0 to below a bound. */
        int below(int bound, long number) {
            return (int) (at(number) * bound);
        }
    }

    Draws of(String purpose, String unit) {
        return new Draws(hash(unit, hash(purpose, XXH64.hashLong(seed, BEGINNING))));
    }

    /** Bits that follow from a text and a number, whatever the seed. */
    static long seedless(String text, long number) {
        return XXH64.hashLong(number, hash(text, BEGINNING));
    }

    private static long hash(String text, long state) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return XXH64.hashUnsafeBytes(bytes, Platform.BYTE_ARRAY_OFFSET, bytes.length, state);
    }

    /** The upper 53 bits, as many as a double holds. */
    private static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }
}

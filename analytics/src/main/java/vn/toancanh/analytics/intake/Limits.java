package vn.toancanh.analytics.intake;

import java.util.Locale;

/**
 * How much a delivered file may ask for before it is refused, so that no file of any size takes more than bounded memory.
 *
 * <p>Decision: docs/decisions/0022-what-a-sender-may-send.md
 */
final class Limits {
    /** Characters of one field; a cell of a spreadsheet holds half as many. */
    static final int FIELD = 65_536;
    /** Characters of one row. */
    static final int ROW = 1_048_576;
    /** Fields of one row. */
    static final int FIELDS = 1024;
    /** Bytes that a packed file may unpack to. */
    static final long UNPACKED = 16L << 30;
    /** Bytes that each byte of a packed file may unpack to: real feeds reach 5 to 40. */
    static final long RATIO = 200;
    /** Bytes that a packed file may unpack to, whatever its ratio. */
    static final long FEW = 16L << 20;
    /** Entries of a workbook's archive. */
    static final int ENTRIES = 4096;
    /** Unpacked bytes of the table of texts that a workbook's cells point into, which is held in memory. */
    static final long SHARED_TEXTS = 128L << 20;

    /** Unpacked bytes of each other part of a workbook that is held in memory: its styles, and the lists of its parts. */
    static final long HELD_PART = 16L << 20;

    private Limits() {}

    /** How many bytes a packed file of that size may unpack to. */
    static long unpacked(long packed) {
        return Math.min(UNPACKED, Math.max(FEW, packed * RATIO));
    }

    static RefusedDelivery tooLong(long line) {
        return new RefusedDelivery(String.format(
                Locale.ROOT,
                "line %d is too long: accepted are fields of up to %,d characters, and rows of up to %,d characters and %,d fields; often a quotation mark is missing",
                line,
                FIELD,
                ROW,
                FIELDS));
    }

    static RefusedDelivery bomb(long limit) {
        return new RefusedDelivery(String.format(
                Locale.ROOT,
                "the file unpacks to more than %,d bytes: accepted are %,d times its own size, or %,d bytes where it is small, and never more than %,d",
                limit,
                RATIO,
                FEW,
                UNPACKED));
    }
}

package vn.toancanh.lake.database;

/**
 * The numbers by which all servers of a database of PostgreSQL know its advisory locks; they stay what they are, since servers of two
 * versions may meet.
 */
public final class AdvisoryKeys {
    /**
     * Guards who writes to a lake. It is the first of two numbers, the schema of the lake being the second: lakes of two schemas do not wait
     * for one another.
     */
    public static final int WRITER = 0x544F414E;

    /**
     * Guards whose turn it is to bring a lake's tables up to date. It is a number of 64 bits by itself, and of the whole database: whoever begins a
     * lake waits for whoever begins another in any schema of it.
     */
    static final long MIGRATION = 7_490_749_001L;

    private AdvisoryKeys() {}
}

package vn.toancanh.ui.command;

import java.util.concurrent.atomic.AtomicBoolean;

/** Knows whether this process was told to end, so that what then breaks off is not told as a failure. */
public final class Ending {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ending() {}

    /** To be called once, before anything else is begun. */
    public static void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> BEGUN.set(true), "ending"));
    }

    static boolean hasBegun() {
        return BEGUN.get();
    }
}

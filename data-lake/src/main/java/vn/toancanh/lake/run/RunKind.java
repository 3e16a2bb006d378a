package vn.toancanh.lake.run;

import java.util.Locale;

/** What a run was begun for. */
public enum RunKind {
    /** A file that was handed in by the command line. */
    DELIVERY,
    /** Whatever waits. */
    PIPELINE,
    /** An official unit list. */
    UNITS,
    /** Edited definitions. */
    DEFINITIONS,
    /** Made-up deliveries. */
    SIMULATION,
    /** What came in meanwhile, seen by a server. */
    ARRIVAL,
    /** The hour of every night. */
    NIGHTLY;

    /** As it is written in the database, on screens and in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunKind of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}

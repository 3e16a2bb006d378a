package vn.toancanh.lake.run;

import java.util.Locale;

/** How a run stands, or how it has ended. */
public enum RunOutcome {
    /** Its process was heard of a short while ago. */
    RUNNING,
    /** It has published a release. */
    PUBLISHED,
    /** There was nothing to publish. */
    UNCHANGED,
    /** Nothing of what it looked at was let in. */
    REFUSED,
    /** It met something that it could not go on with. */
    FAILED,
    /** Somebody asked it to stop, and it did. */
    CANCELLED,
    /** Its process ended in the middle of it, as when it is killed or the power fails. */
    INTERRUPTED;

    /** Whether steps may have been left undone. */
    boolean isBrokenOff() {
        return switch (this) {
            case RUNNING, FAILED, CANCELLED, INTERRUPTED -> true;
            case PUBLISHED, UNCHANGED, REFUSED -> false;
        };
    }

    /** As it is written in the database, on screens and in answers. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunOutcome of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}

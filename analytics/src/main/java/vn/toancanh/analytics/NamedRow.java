package vn.toancanh.analytics;

import vn.toancanh.config.area.Area;

/**
 * An accepted row that was placed by what it calls its unit, and not by a code.
 *
 * @param line the line of the file on which it begins, the header's being line 1
 * @param written the commune and its district as the sender wrote them; empty where the file can no longer be read
 * @param unit where the row is counted
 */
public record NamedRow(long line, String written, Area unit, Evidence evidence) {
    /** On what it was placed. */
    public enum Evidence {
        /** Its name within its district. */
        NAME,
        /** A recorded decision on how a name is written. */
        VARIANT
    }
}

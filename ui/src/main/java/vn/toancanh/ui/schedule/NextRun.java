package vn.toancanh.ui.schedule;

import java.time.Instant;

/**
 * A run that servers are to begin.
 *
 * @param name what begins it, such as {@code nightly}
 */
public record NextRun(String name, Instant due) {}

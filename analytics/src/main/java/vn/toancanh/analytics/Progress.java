package vn.toancanh.analytics;

/** Hears what a job is doing, a line a step, in the order of the steps. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = step -> {};

    void step(String what);
}

package vn.toancanh.analytics;

import vn.toancanh.lake.run.StepNews;

/** Hears what a job is doing, a line a step, in the order of the steps. */
@FunctionalInterface
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = step -> {};

    void step(String what);

    /** The same with what is kept on record of a step: whoever only reads along gets its words. */
    default void tell(StepNews news) {
        if (!news.words().isEmpty()) {
            step(news.words());
        }
    }
}

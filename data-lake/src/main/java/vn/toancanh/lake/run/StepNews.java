package vn.toancanh.lake.run;

import java.time.Duration;

/** What a run tells of its steps. */
public sealed interface StepNews {

    /** For whoever reads along; empty where nothing is to be read. */
    String words();

    /** As far as is known, so many steps are still to be done, the one that is going on among them. */
    record Remaining(int steps) implements StepNews {
        @Override
        public String words() {
            return "";
        }
    }

    /** A step goes on from now, until the next news of one that has ended. */
    record Began(Stage stage, String words) implements StepNews {}

    /**
     * The step that was going on has ended.
     *
     * @param took how long it was worked on, which may have begun before it was told
     */
    record Ended(String words, Duration took, StepCounts counts) implements StepNews {}

    /** A step that is told when it has ended only. */
    record Done(Stage stage, String words, Duration took, StepCounts counts) implements StepNews {}
}

package vn.toancanh.lake.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A step of a run, as it is on record.
 *
 * @param number from 1 on, in the order in which they were told
 * @param words what it worked on
 * @param took how long it was worked on; empty while it goes on, and for ever where its run ended in the middle of it
 */
public record RunStep(
        int number, Stage stage, String words, Instant startedAt, Optional<Duration> took, StepCounts counts) {}

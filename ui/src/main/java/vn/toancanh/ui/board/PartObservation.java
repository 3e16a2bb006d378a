package vn.toancanh.ui.board;

/**
 * What is known of one part of an indicator, such as one operator, in one area and period.
 *
 * @param part its code
 */
public record PartObservation(String part, Observation seen) {}

package vn.toancanh.lake.run;

/**
 * How far a run has come.
 *
 * @param expected how many steps there are in all, as far as is known by now
 */
public record RunProgress(int done, int expected) {}

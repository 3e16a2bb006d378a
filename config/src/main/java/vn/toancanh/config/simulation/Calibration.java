package vn.toancanh.config.simulation;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * A published fact that the made-up records of a feed are brought into line with; one of the country holds for every province
 * without one of its own.
 *
 * @param what what is known, such as {@code households-with-fibre}, as the simulation of the feed calls it
 * @param timePeriod when it held; at its end
 * @param value in the unit that docs/decisions/0026 names for it: shares are percent
 * @param source who says so, or that it is an assumption
 */
public record Calibration(AreaCode refArea, FeedId feed, String what, Period timePeriod, double value, String source) {}

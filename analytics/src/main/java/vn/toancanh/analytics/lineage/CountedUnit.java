package vn.toancanh.analytics.lineage;

import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.period.Period;

/**
 * A unit whose own amount stands in a number.
 *
 * @param countedFor the period in which it was counted, which for a stock may be an earlier one
 */
public record CountedUnit(AreaCode unit, Period countedFor) {}

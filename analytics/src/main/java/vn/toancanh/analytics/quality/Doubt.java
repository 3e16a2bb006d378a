package vn.toancanh.analytics.quality;

import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;

/**
 * A check that a total did not pass.
 *
 * @param feed whose total it is: its deliveries of the period are what the check speaks of
 * @param refArea the code of the area
 * @param message what was found, and what is accepted
 */
public record Doubt(QualityCheck check, FeedId feed, Period period, String refArea, String message) {}

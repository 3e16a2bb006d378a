package vn.toancanh.analytics.lineage;

import vn.toancanh.config.indicator.PublishedValue;

/**
 * A published value to which nothing was reconciled.
 *
 * @param why what stood in the way, and what would be accepted
 */
public record UnusedValue(PublishedValue value, String why) {}

package vn.toancanh.config.indicator;

import vn.toancanh.config.Label;
import vn.toancanh.config.feed.FeedId;

/** An additive count that one feed brings: districts add up to the province. */
public record Measure(MeasureId id, Label name, Unit unit, MeasureKind kind, FeedId feed, Aggregation aggregation) {}

package vn.toancanh.config.indicator;

import java.util.Optional;
import vn.toancanh.config.Label;
import vn.toancanh.config.area.AreaLevel;
import vn.toancanh.config.feed.FeedId;

/**
 * An additive count that one feed brings: districts add up to the province.
 *
 * @param by what it is counted by beside its total
 * @param benchmark the measure whose published value, where there is one, this one is reconciled to in proportion
 * @param estimatedBelow the level below which its amounts are estimates
 */
public record Measure(
        MeasureId id,
        Label name,
        Unit unit,
        MeasureKind kind,
        FeedId feed,
        Aggregation aggregation,
        Optional<Breakdown> by,
        Optional<MeasureId> benchmark,
        Optional<AreaLevel> estimatedBelow) {}

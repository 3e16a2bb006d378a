package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.toancanh.analytics.quality.Doubt;
import vn.toancanh.analytics.quality.SideBySide;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Rule;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;

/** Finds for the checks of one kind the feeds and periods that have changed, with all who have delivered them. */
record SeveralProviders(LakeRun run, Definitions definitions, Class<? extends Rule> kind) {
    /** What a check finds doubtful about deliveries that stand side by side. */
    @FunctionalInterface
    interface Comparison {
        List<Doubt> doubts(QualityCheck check, Feed feed, SideBySide delivered);
    }

    /** @param accepted the deliveries of this run: those that are published already stand before them */
    List<Doubt> doubts(Set<FeedPeriod> changed, Collection<Delivery> accepted, Comparison comparison) {
        return definitions.qualityChecks().stream()
                .filter(check -> kind.isInstance(check.rule()))
                .flatMap(check -> changed.stream()
                        .filter(what -> what.feed().value().equals(check.rule().subject()))
                        .flatMap(what -> doubts(check, what, accepted, comparison)))
                .toList();
    }

    private Stream<Doubt> doubts(
            QualityCheck check, FeedPeriod what, Collection<Delivery> accepted, Comparison comparison) {
        var delivered = SideBySide.of(run.inEffect().stream().filter(what::isOf), accepted);
        return definitions.feed(what.feed()).stream()
                .flatMap(feed -> comparison.doubts(check, feed, delivered).stream());
    }
}

package vn.toancanh.analytics.run;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Circumstances;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.DeliveryState;

/**
 * What a run is to look at of what is pending. The deliveries of a feed that all wait for other providers, in circumstances that have
 * not changed, are left as they are.
 *
 * <p>Decision: docs/decisions/0027-the-gate-looks-at-staged-totals.md
 *
 * @param deliveries oldest first
 * @param asBefore what was found of those that are left
 */
record Due(List<Delivery> deliveries, List<Conclusion> asBefore) {
    /**
     * @param pending oldest first
     * @param configHash the definitions of today
     */
    static Due among(List<DeliveryState> pending, LakeRun run, String configHash) {
        var inEffect = run.inEffect();
        var now = pending.stream()
                .map(Due::feed)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), feed -> Circumstances.of(feed, inEffect, configHash)));
        var moved = pending.stream()
                .filter(state -> !state.waitsIn(now.get(feed(state))))
                .map(Due::feed)
                .collect(Collectors.toSet());
        return of(pending, moved);
    }

    private static Due of(List<DeliveryState> pending, Set<FeedId> moved) {
        Predicate<DeliveryState> isDue = state -> moved.contains(feed(state));
        return new Due(
                pending.stream().filter(isDue).map(DeliveryState::delivery).toList(),
                pending.stream()
                        .filter(isDue.negate())
                        .flatMap(state -> state.conclusion().stream())
                        .toList());
    }

    private static FeedId feed(DeliveryState state) {
        return state.delivery().feed();
    }
}

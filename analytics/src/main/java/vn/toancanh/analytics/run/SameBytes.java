package vn.toancanh.analytics.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.lake.LakeRun;
import vn.toancanh.lake.delivery.Delivery;

/**
 * Finds a file that another provider has delivered for the same feed and period: nobody counts the same things to the last byte.
 *
 * @param inEffect what the run would count by now
 * @param pending the newest of each provider, of which the earlier stands
 */
record SameBytes(List<Delivery> inEffect, List<Delivery> pending) {
    static SameBytes among(LakeRun run) {
        return new SameBytes(run.inEffect(), Rivals.newestOf(Rivals.among(run.pending())));
    }

    /** The delivery that holds them already. */
    Optional<Delivery> of(Delivery delivery) {
        return Stream.concat(
                        inEffect.stream(),
                        pending.stream().filter(other -> other.id().compareTo(delivery.id()) < 0))
                .filter(other -> other.sha256().equals(delivery.sha256()))
                .filter(other -> FeedPeriod.of(other).isOf(delivery) && other.simulated() == delivery.simulated())
                .filter(other -> !Provider.key(other.provider()).equals(Provider.key(delivery.provider())))
                .findFirst();
    }
}

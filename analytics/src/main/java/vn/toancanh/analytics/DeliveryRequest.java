package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.Optional;
import vn.toancanh.analytics.simulation.Simulations;
import vn.toancanh.config.feed.FeedId;

/**
 * A file that someone hands in.
 *
 * @param provider who sends it; the feed's own provider where nothing is said
 * @param period what it speaks of, such as 2019 or 2024-12; told from the file's name where nothing is said
 * @param note a remark for the record, or empty
 */
public record DeliveryRequest(
        Path file, FeedId feed, Optional<String> provider, Optional<String> period, Origin origin, String note) {
    /** The provider of made-up records is none of real ones, so that neither takes the other's place. */
    public DeliveryRequest {
        if (origin == Origin.REAL && provider.filter(Simulations::isProvider).isPresent()) {
            throw new AnalyticsException(
                    "Cannot deliver a real file as provider '%s': made-up files alone come from there (--simulated)"
                            .formatted(provider.get()));
        }
    }

    /** A real file. */
    public DeliveryRequest(Path file, FeedId feed, Optional<String> provider, Optional<String> period, String note) {
        this(file, feed, provider, period, Origin.REAL, note);
    }

    /** Who sends it, in a feed that usually comes from the given provider. */
    String providerOr(String usual) {
        return provider.orElse(origin == Origin.SIMULATED ? Simulations.PROVIDER : usual);
    }
}

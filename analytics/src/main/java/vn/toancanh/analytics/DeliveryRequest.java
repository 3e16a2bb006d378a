package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.toancanh.analytics.simulation.Simulations;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Consignment;

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

    /**
     * Looks at the words of the request alone, before any file.
     *
     * @throws AnalyticsException if its feed is not defined, or its period is told and is none that the feed comes in
     */
    public void refuseUnlessDefined(Definitions definitions) {
        var told = new DeliveredPeriod(feedIn(definitions), CivilTime.today());
        period.ifPresent(told::written);
    }

    /** @throws AnalyticsException naming the feeds that are defined, if this one is not */
    Feed feedIn(Definitions definitions) {
        return definitions
                .feed(feed)
                .orElseThrow(() -> new AnalyticsException("Cannot deliver to feed '%s': accepted are %s"
                        .formatted(
                                feed,
                                definitions.feeds().stream()
                                        .map(Feed::id)
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")))));
    }

    /** What is put on record of it. */
    Consignment consignment(Feed in, Period of) {
        return new Consignment(in.id(), providerOr(in.provider()), of, origin == Origin.SIMULATED, note);
    }

    /** Who sends it, in a feed that usually comes from the given provider. */
    String providerOr(String usual) {
        return provider.orElse(origin == Origin.SIMULATED ? Simulations.PROVIDER : usual);
    }
}

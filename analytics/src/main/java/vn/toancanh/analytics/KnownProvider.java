package vn.toancanh.analytics;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.config.feed.ProviderSlip;

/**
 * Refuses a provider whose code is most likely a slip: a correction under it would be counted beside what it is meant to replace.
 *
 * <p>Decision: docs/decisions/0030-files-land-and-are-uploaded.md
 *
 * @param before the providers that have delivered the feed
 */
record KnownProvider(Definitions definitions, Feed feed, Collection<String> before) {
    /** @throws AnalyticsException naming the known providers that may be meant */
    void refuseSlip(DeliveryRequest request) {
        if (request.origin() == Origin.REAL) {
            request.provider().filter(code -> !isKnown(code)).ifPresent(this::refuseSlip);
        }
    }

    private boolean isKnown(String code) {
        return known().anyMatch(known -> Provider.key(known).equals(Provider.key(code)));
    }

    private void refuseSlip(String code) {
        var meant = known().filter(known -> ProviderSlip.isLikely(code, known))
                .map(known -> "'" + known + "'")
                .distinct()
                .collect(Collectors.joining(" or "));
        if (!meant.isEmpty()) {
            throw new AnalyticsException(
                    "Cannot deliver to feed '%s' as provider '%s': nobody is known by this code, and %s is by one that it is easily mistaken for. Accepted are %s, any code that resembles none of those known, and '%s' once it has a line in providers.csv."
                            .formatted(feed.id(), code, meant, meant, code));
        }
    }

    private Stream<String> known() {
        return Stream.of(
                        definitions.providers().registered().stream().map(Provider::code),
                        Stream.of(feed.provider()),
                        before.stream())
                .flatMap(codes -> codes);
    }
}

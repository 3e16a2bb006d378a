package vn.toancanh.analytics;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.toancanh.config.area.AreaCode;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;

/**
 * What is to be made up.
 *
 * <p>Decision: docs/decisions/0026-simulated-feeds-are-counted-and-not-drawn.md
 *
 * @param periods by feed
 * @param scale by how much the people who are made up are multiplied: 0.01 makes a small model of the province
 * @param seed another seed, other records
 */
public record SimulationRequest(
        List<AreaCode> provinces, SortedMap<FeedId, List<Period>> periods, double scale, long seed) {
    private static final FeedId REGISTER = new FeedId("population-register");

    /**
     * @throws AnalyticsException if nothing is asked for, or people are to be scaled whose register is not made up with them: rates
     *     would divide some by all
     */
    public SimulationRequest {
        provinces = List.copyOf(provinces);
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
        if (provinces.isEmpty() || periods.isEmpty()) {
            throw new AnalyticsException("Cannot simulate nothing: at least one province and one feed are needed");
        }
        if (!(scale > 0 && scale <= 10)) {
            throw new AnalyticsException(
                    "Cannot simulate at scale %s: accepted is a number above 0 and up to 10".formatted(scale));
        }
        if (scale != 1 && !periods.containsKey(REGISTER)) {
            throw new AnalyticsException(
                    "Cannot simulate at scale %s without %s: rates would divide some people by all; add --feed %s"
                            .formatted(scale, REGISTER, REGISTER));
        }
    }

    /** Some periods of one feed, at scale 1. */
    public static SimulationRequest of(FeedId feed, List<AreaCode> provinces, List<Period> periods, long seed) {
        return new SimulationRequest(provinces, new TreeMap<>(java.util.Map.of(feed, periods)), 1, seed);
    }

    /**
     * The periods of each feed that lie within some months, as often as the feed comes; of the register the years that end by then,
     * from the year before on, so that every month has people to divide by.
     *
     * @throws AnalyticsException if no feed has a period there, or one is not defined
     */
    public static SortedMap<FeedId, List<Period>> periods(
            Definitions definitions, Collection<FeedId> feeds, Period first, Period last) {
        var periods = new TreeMap<FeedId, List<Period>>();
        for (var id : feeds) {
            var feed = definitions.feed(id).orElseThrow(() -> unknown(id, definitions));
            var within = within(feed, first, last);
            if (!within.isEmpty()) {
                periods.put(id, within);
            }
        }
        if (periods.isEmpty()) {
            throw new AnalyticsException("Cannot simulate %s from %s to %s: no whole period of them lies there"
                    .formatted(feeds, first, last));
        }
        return periods;
    }

    private static AnalyticsException unknown(FeedId id, Definitions definitions) {
        return new AnalyticsException("Cannot simulate feed '%s': accepted are %s"
                .formatted(
                        id,
                        String.join(
                                ", ",
                                definitions.feeds().stream()
                                        .map(feed -> feed.id().value())
                                        .toList())));
    }

    /** In words, for whoever looks at the log of runs. */
    String feeds() {
        return periods.keySet().stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static List<Period> within(Feed feed, Period first, Period last) {
        int from = feed.frequency() == Frequency.ANNUAL ? first.year() - 1 : first.year();
        return IntStream.rangeClosed(from, last.year())
                .mapToObj(Period::year)
                .flatMap(year -> year.parts(feed.frequency()))
                .filter(period -> period.endsBy(last))
                .filter(period -> feed.frequency() == Frequency.ANNUAL
                        || !period.firstDay().isBefore(first.firstDay()))
                .toList();
    }
}

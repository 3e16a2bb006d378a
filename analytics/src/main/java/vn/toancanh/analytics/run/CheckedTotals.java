package vn.toancanh.analytics.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Indicator;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.indicator.MeasureId;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;

/** Which totals must be read to look at some: their own, those of the periods before, and what stands below the line of either. */
record CheckedTotals(Definitions definitions, Collection<Delivery> inEffect) {
    /** A period, and the year that its flows add up to. */
    Stream<FeedPeriod> withYear(FeedPeriod what) {
        return what.period().frequency() == Frequency.ANNUAL
                ? Stream.of(what)
                : Stream.of(
                        what,
                        new FeedPeriod(what.feed(), Period.year(what.period().year())));
    }

    Set<FeedPeriod> neededFor(Set<FeedPeriod> looked) {
        var needed = new LinkedHashSet<FeedPeriod>();
        for (var what : looked) {
            needed.add(what);
            belowOf(what).forEach(needed::add);
            before(what).forEach(earlier -> {
                needed.add(earlier);
                belowOf(earlier).forEach(needed::add);
            });
        }
        return needed;
    }

    /** Of each provider the latest, since one may have left out a period that another delivered. */
    private Stream<FeedPeriod> before(FeedPeriod what) {
        return what.period().frequency() == Frequency.ANNUAL && !isDelivered(what)
                ? Stream.of(
                        new FeedPeriod(what.feed(), Period.year(what.period().year() - 1)))
                : inEffect.stream()
                        .filter(delivery -> delivery.feed().equals(what.feed()))
                        .filter(delivery -> isBefore(delivery.timePeriod(), what.period()))
                        .collect(Collectors.toMap(
                                Delivery::provider,
                                Delivery::timePeriod,
                                BinaryOperator.maxBy(Comparator.naturalOrder())))
                        .values()
                        .stream()
                        .distinct()
                        .map(period -> new FeedPeriod(what.feed(), period));
    }

    private static boolean isBefore(Period earlier, Period period) {
        return earlier.endsBy(period) && !earlier.equals(period) && earlier.frequency() == period.frequency();
    }

    private boolean isDelivered(FeedPeriod what) {
        return inEffect.stream().anyMatch(what::isOf);
    }

    /** What stands below one of the feed's measures at the end of the period. */
    private Stream<FeedPeriod> belowOf(FeedPeriod what) {
        return definitions.indicators().stream()
                .filter(indicator -> feedOf(indicator.formula().numerator())
                        .filter(what.feed()::equals)
                        .isPresent())
                .flatMap(indicator -> below(indicator).stream())
                .distinct()
                .filter(feed -> !feed.equals(what.feed()))
                .flatMap(feed -> upTo(feed, what.period()));
    }

    /** Of a yearly register all that is known, since each province has its own latest; of any other feed the latest. */
    private Stream<FeedPeriod> upTo(FeedId feed, Period period) {
        var isYearly = definitions
                .feed(feed)
                .filter(known -> known.frequency() == Frequency.ANNUAL)
                .isPresent();
        return isYearly
                ? inEffect.stream()
                        .filter(delivery -> delivery.feed().equals(feed))
                        .filter(delivery -> delivery.timePeriod().endsBy(period))
                        .map(FeedPeriod::of)
                        .distinct()
                : latest(feed, other -> other.endsBy(period)).stream();
    }

    private Optional<FeedId> below(Indicator indicator) {
        return indicator.formula().below().flatMap(this::feedOf);
    }

    private Optional<FeedId> feedOf(MeasureId id) {
        return definitions.measure(id).map(Measure::feed);
    }

    private Optional<FeedPeriod> latest(FeedId feed, Predicate<Period> wanted) {
        return inEffect.stream()
                .filter(delivery -> delivery.feed().equals(feed))
                .map(Delivery::timePeriod)
                .filter(wanted)
                .max(Comparator.naturalOrder())
                .map(period -> new FeedPeriod(feed, period));
    }
}

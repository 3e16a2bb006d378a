package vn.toancanh.analytics.run;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.indicator.Measure;
import vn.toancanh.config.period.Period;

/** Totals of a feed leave the whole numbers in which they are counted: nothing of the feed could be totalled. */
final class SumTooLarge extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient FeedId feed;
    private final transient SortedMap<Period, List<Measure>> measures;

    /** @param measures those whose sums are too large, by the period without which they would fit */
    SumTooLarge(FeedId feed, SortedMap<Period, List<Measure>> measures, Throwable cause) {
        super(
                measures.entrySet().stream()
                        .map(period ->
                                "Cannot total %s %s: %s".formatted(feed, period.getKey(), told(period.getValue())))
                        .collect(Collectors.joining("; ")),
                cause);
        this.feed = feed;
        this.measures = measures;
    }

    /** Whether something failed because a number did not fit, here or where Spark counted. */
    static boolean isCauseOf(Throwable failure) {
        return Causes.of(failure).anyMatch(ArithmeticException.class::isInstance);
    }

    /** Where the amounts are that are too large. */
    List<FeedPeriod> where() {
        return measures.keySet().stream()
                .map(period -> new FeedPeriod(feed, period))
                .toList();
    }

    /** What does not fit there, and what would. */
    String in(Period period) {
        return told(measures.getOrDefault(period, List.of()));
    }

    private static String told(List<Measure> measures) {
        return measures.stream()
                .map(measure -> String.format(
                        Locale.ROOT,
                        "the sum of %s does not fit: accepted are sums up to %,d %s",
                        measure.id(),
                        Long.MAX_VALUE / Math.round(Math.pow(10, measure.unit().decimals())),
                        measure.unit().label().en()))
                .collect(Collectors.joining("; "));
    }
}

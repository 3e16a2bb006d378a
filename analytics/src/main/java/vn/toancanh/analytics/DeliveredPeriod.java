package vn.toancanh.analytics;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Frequency;
import vn.toancanh.config.period.Period;

/** Finds out which period a delivery speaks of. */
final class DeliveredPeriod {
    private static final Pattern IN_A_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?)(?!\\d)");

    private DeliveredPeriod() {}

    /** @throws AnalyticsException if neither the request nor the file's name says it, or the feed comes otherwise often */
    static Period of(DeliveryRequest request, Feed feed) {
        var text = request.period().orElseGet(() -> inTheName(request, feed));
        try {
            var period = Period.parse(text);
            if (period.frequency() != feed.frequency()) {
                throw new AnalyticsException(
                        "Cannot deliver period %s of %s: the feed is %s, accepted is a period such as %s"
                                .formatted(
                                        period,
                                        feed.id(),
                                        feed.frequency().name().toLowerCase(Locale.ROOT),
                                        example(feed.frequency())));
            }
            return period;
        } catch (IllegalArgumentException e) {
            throw new AnalyticsException(e.getMessage(), e);
        }
    }

    private static String inTheName(DeliveryRequest request, Feed feed) {
        var name = request.file().getFileName().toString();
        var found = IN_A_NAME
                .matcher(name)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new AnalyticsException("Cannot tell which period %s speaks of: its name holds %s; add --period %s"
                    .formatted(
                            name, found.isEmpty() ? "none" : String.join(" and ", found), example(feed.frequency())));
        }
        return found.getFirst();
    }

    private static String example(Frequency frequency) {
        return switch (frequency) {
            case ANNUAL -> "2024";
            case QUARTERLY -> "2024-Q4";
            case MONTHLY -> "2024-12";
        };
    }
}

package vn.toancanh.analytics;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.Period;

/**
 * Finds out which period a delivery speaks of.
 *
 * <p>Decision: docs/decisions/0009-what-a-delivery-must-pass.md
 *
 * @param today what was measured lies in no period that begins after it
 */
record DeliveredPeriod(Feed feed, LocalDate today) {
    private static final Pattern IN_A_NAME =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?)(?!\\d)");

    /**
     * @throws AnalyticsException if neither the request nor the file's name says it, the feed comes otherwise often, or
     *     the period of a real file has not begun
     */
    Period of(DeliveryRequest request) {
        var period = written(request.period().orElseGet(() -> inTheName(request)));
        if (request.origin() == Origin.REAL && period.firstDay().isAfter(today)) {
            throw refused(
                    period,
                    "it has not begun on %s, and nobody can have measured it; the latest accepted is %s"
                            .formatted(today, now()));
        }
        return period;
    }

    /** @throws AnalyticsException if the text is no period, or the feed comes otherwise often */
    Period written(String text) {
        var period = read(text);
        if (period.frequency() != feed.frequency()) {
            throw refused(
                    period,
                    "the feed is %s, accepted is a period such as %s"
                            .formatted(feed.frequency().name().toLowerCase(Locale.ROOT), lastComplete()));
        }
        return period;
    }

    private static Period read(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new AnalyticsException(e.getMessage(), e);
        }
    }

    private AnalyticsException refused(Period period, String why) {
        return new AnalyticsException("Cannot deliver period %s of %s: %s".formatted(period, feed.id(), why));
    }

    private String inTheName(DeliveryRequest request) {
        var name = request.file().getFileName().toString();
        var found = IN_A_NAME
                .matcher(name)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new AnalyticsException(
                    "Cannot tell which period %s speaks of: its name holds %s; add --period and the %s, written such as %s"
                            .formatted(
                                    name,
                                    found.isEmpty() ? "none" : String.join(" and ", found),
                                    unit(),
                                    lastComplete()));
        }
        return found.getFirst();
    }

    private String unit() {
        return switch (feed.frequency()) {
            case ANNUAL -> "year";
            case QUARTERLY -> "quarter";
            case MONTHLY -> "month";
        };
    }

    /** The period that is going on. */
    private Period now() {
        return on(today);
    }

    /** The latest that can have been measured whole. */
    private Period lastComplete() {
        return on(now().firstDay().minusDays(1));
    }

    private Period on(LocalDate day) {
        int months = 12 / feed.frequency().perYear();
        return new Period(feed.frequency(), day.getYear(), (day.getMonthValue() - 1) / months + 1);
    }
}

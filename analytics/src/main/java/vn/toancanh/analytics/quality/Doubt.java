package vn.toancanh.analytics.quality;

import java.util.Optional;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.config.quality.Severity;
import vn.toancanh.lake.delivery.Delivery;

/**
 * A check that a total did not pass.
 *
 * @param severity what follows: that of the check or, where the total is held against one that was made up, a warning alone
 * @param feed whose total it is
 * @param refArea the code of the area
 * @param message what was found, and what is accepted
 * @param cause the one delivery that the check speaks of, if it is not all of the feed and period
 * @param lessThan the period in which there was more; empty where there was not, or where the check compares none
 */
public record Doubt(
        QualityCheck check,
        Severity severity,
        FeedId feed,
        Period period,
        String refArea,
        String message,
        Optional<Delivery> cause,
        Optional<Period> lessThan) {
    /** About one delivery, or about a total, which all deliveries of the feed and period have brought about. */
    Doubt(QualityCheck check, FeedId feed, Period period, String refArea, String message, Optional<Delivery> cause) {
        this(check, check.severity(), feed, period, refArea, message, cause, Optional.empty());
    }

    /** About a total that is less than that of an earlier period. */
    Doubt lessThan(Period earlier) {
        return new Doubt(check, severity, feed, period, refArea, message, cause, Optional.of(earlier));
    }

    /** About a total that is held against one that was made up: no reason to refuse what was measured. */
    Doubt againstMadeUp() {
        return new Doubt(
                check,
                Severity.WARN,
                feed,
                period,
                refArea,
                message + "; the earlier one is simulated, and therefore refuses nothing",
                cause,
                lessThan);
    }

    /** Whether it speaks of the delivery. */
    public boolean concerns(Delivery delivery) {
        return cause.map(delivery::equals)
                .orElseGet(() -> delivery.feed().equals(feed)
                        && (delivery.timePeriod().equals(period) || period.holds(delivery.timePeriod())));
    }
}

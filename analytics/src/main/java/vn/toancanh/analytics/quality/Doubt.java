package vn.toancanh.analytics.quality;

import java.util.Optional;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.config.quality.QualityCheck;
import vn.toancanh.lake.delivery.Delivery;

/**
 * A check that a total did not pass.
 *
 * @param feed whose total it is
 * @param refArea the code of the area
 * @param message what was found, and what is accepted
 * @param cause the one delivery that the check speaks of, if it is not all of the feed and period
 */
public record Doubt(
        QualityCheck check, FeedId feed, Period period, String refArea, String message, Optional<Delivery> cause) {
    /** About a total, which all deliveries of the feed and period have brought about. */
    Doubt(QualityCheck check, FeedId feed, Period period, String refArea, String message) {
        this(check, feed, period, refArea, message, Optional.empty());
    }

    /** Whether it speaks of the delivery. */
    public boolean concerns(Delivery delivery) {
        return cause.map(delivery::equals)
                .orElseGet(() -> delivery.feed().equals(feed)
                        && (delivery.timePeriod().equals(period) || period.holds(delivery.timePeriod())));
    }
}

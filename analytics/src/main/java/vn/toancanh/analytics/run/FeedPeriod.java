package vn.toancanh.analytics.run;

import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;

/** What is totalled at once: one feed in one period, whoever delivered it. */
record FeedPeriod(FeedId feed, Period period) {
    static FeedPeriod of(Delivery delivery) {
        return new FeedPeriod(delivery.feed(), delivery.timePeriod());
    }

    boolean isOf(Delivery delivery) {
        return equals(of(delivery));
    }

    @Override
    public String toString() {
        return feed + " " + period;
    }
}

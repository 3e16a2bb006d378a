package vn.toancanh.lake.delivery;

import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * What a sender says of the file being handed in.
 *
 * @param simulated whether the file was made up for a demonstration, which is then said wherever its numbers are shown
 * @param note a remark of the sender, or empty
 */
public record Consignment(FeedId feed, String provider, Period timePeriod, boolean simulated, String note) {

    /** Whether a delivery of the one takes the place of a delivery of the other. */
    public boolean replaces(Consignment other) {
        return feed.equals(other.feed) && provider.equals(other.provider) && timePeriod.equals(other.timePeriod);
    }
}

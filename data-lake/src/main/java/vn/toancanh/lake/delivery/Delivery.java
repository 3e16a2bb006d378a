package vn.toancanh.lake.delivery;

import java.time.Instant;
import vn.toancanh.config.feed.FeedId;
import vn.toancanh.config.period.Period;

/**
 * A file that was handed in, once and for ever.
 *
 * @param id unique, and sorting by the time of receipt
 * @param sha256 of the file's bytes, in hexadecimal; also their name in the inbox
 * @param fileName what the sender called the file
 */
public record Delivery(
        String id, Consignment consignment, String sha256, String fileName, long byteCount, Instant receivedAt) {

    public FeedId feed() {
        return consignment.feed();
    }

    public String provider() {
        return consignment.provider();
    }

    public Period timePeriod() {
        return consignment.timePeriod();
    }

    public boolean simulated() {
        return consignment.simulated();
    }
}

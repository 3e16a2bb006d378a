package vn.toancanh.analytics;

import java.nio.file.Path;
import java.util.Optional;
import vn.toancanh.config.feed.FeedId;

/**
 * A file that someone hands in.
 *
 * @param provider who sends it; the feed's own provider where nothing is said
 * @param period what it speaks of, such as 2019 or 2024-12; told from the file's name where nothing is said
 * @param note a remark for the record, or empty
 */
public record DeliveryRequest(
        Path file, FeedId feed, Optional<String> provider, Optional<String> period, String note) {}

package vn.toancanh.analytics;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import vn.toancanh.analytics.run.Pipeline;
import vn.toancanh.config.definition.Definitions;
import vn.toancanh.config.feed.Feed;
import vn.toancanh.config.period.CivilTime;
import vn.toancanh.config.period.Period;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Inbox;
import vn.toancanh.lake.delivery.Receipt;

/** Finds out what a file is, and puts it into the inbox. */
record HandingIn(Inbox inbox, Definitions definitions) {

    /** @throws AnalyticsException if it is no file, or nobody can tell what it is; then with its own faults, too */
    Receipt take(DeliveryRequest request) {
        var feed = declared(request);
        refuseUnlessFile(request.file());
        new KnownProvider(definitions, feed, inbox.providersOf(feed.id())).refuseSlip(request);
        return inbox.receive(request.file(), request.consignment(feed, periodOf(request, feed)), definitions.hash());
    }

    /** The delivery that the file has become already, since it came to lie where it is. */
    Optional<Delivery> takenBefore(DeliveryRequest request, Instant lyingSince) {
        var feed = declared(request);
        return inbox.takenBefore(request.file(), request.consignment(feed, periodOf(request, feed)), lyingSince);
    }

    /** The same of bytes that are still coming; none is asked for where nobody can tell what they are. */
    Receipt take(DeliveryRequest request, InputStream bytes) {
        var feed = declared(request);
        var period = new DeliveredPeriod(feed, CivilTime.today()).of(request);
        new KnownProvider(definitions, feed, inbox.providersOf(feed.id())).refuseSlip(request);
        return inbox.receive(
                bytes, request.file().getFileName().toString(), request.consignment(feed, period), definitions.hash());
    }

    private Feed declared(DeliveryRequest request) {
        var feed = request.feedIn(definitions);
        if (feed.columns().isEmpty()) {
            throw new AnalyticsException("Cannot deliver to feed '%s': feed_columns.csv declares no columns for it yet"
                    .formatted(feed.id()));
        }
        return feed;
    }

    private static void refuseUnlessFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new AnalyticsException("Cannot deliver %s: it is a folder, and one file is accepted".formatted(file));
        }
        if (!Files.isRegularFile(file)) {
            throw new AnalyticsException("Cannot deliver %s: there is no such file".formatted(file));
        }
    }

    /** Who sends a bad file learns of its faults at once, and not when the period has been mended. */
    private static Period periodOf(DeliveryRequest request, Feed feed) {
        try {
            return new DeliveredPeriod(feed, CivilTime.today()).of(request);
        } catch (AnalyticsException e) {
            throw Pipeline.faultsOf(request.file(), feed)
                    .map(faults -> new AnalyticsException(
                            "Cannot deliver %s: %s%n%s".formatted(request.file(), faults, e.getMessage()), e))
                    .orElse(e);
        }
    }
}

package vn.toancanh.ui.command.delivery;

import java.util.List;
import java.util.Locale;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.config.feed.Provider;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Rejection;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;

/**
 * What the sender of a file is told: what came of it, and first of all which lines to mend where it was refused.
 *
 * <p>Decision: docs/decisions/0015-what-a-sender-is-told.md
 */
record DeliveryAnswer(Conclusion conclusion, Analytics analytics) {
    void tell(Terminal terminal) {
        switch (conclusion.outcome()) {
            case PUBLISHED -> tellPublished(terminal);
            case REFUSED -> tellRefused(terminal);
            case WAITING ->
                terminal.say(
                        "Not counted yet (delivery %s): %s. It stays pending, and is looked at again once they have delivered.",
                        id(), conclusion.reason());
            case SUPERSEDED -> terminal.say("Superseded (delivery %s): %s", id(), conclusion.reason());
        }
    }

    private void tellPublished(Terminal terminal) {
        terminal.say(rows());
        conclusion.placing().ifPresent(placing -> terminal.say("Placed: %s", new PlacingWords(placing).text()));
        tellWhetherCounted(terminal);
        tellOfAnUnknownProvider(terminal);
        var rejections = rejections();
        tellLines(rejections, terminal);
        tellOfUnknownUnits(rejections, terminal);
        tellWarnings(terminal);
    }

    /** A made-up file may give way to a real one, and a real one may have made-up ones give way to it. */
    private void tellWhetherCounted(Terminal terminal) {
        analytics.lake().releases().latest().ifPresent(release -> {
            release.displacementOf(conclusion.delivery())
                    .ifPresent(instead -> terminal.say("Not counted: %s", instead.reason()));
            long displaced = release.deliveries().stream()
                    .flatMap(delivery -> release.displacementOf(delivery).stream())
                    .filter(instead -> instead.by().id().equals(id()))
                    .count();
            if (displaced > 0) {
                terminal.say(
                        "In its provinces made-up deliveries are not counted for %s: %d (./toancanh deliveries names them)",
                        conclusion.delivery().timePeriod(), displaced);
            }
        });
    }

    /** Whether a code was meant, nobody but its sender can say. */
    private void tellOfAnUnknownProvider(Terminal terminal) {
        var delivery = conclusion.delivery();
        var definitions = analytics.definitions();
        boolean isUsual = definitions
                .feed(delivery.feed())
                .filter(feed -> Provider.key(feed.provider()).equals(Provider.key(delivery.provider())))
                .isPresent();
        if (!delivery.simulated()
                && !isUsual
                && definitions.providers().find(delivery.provider()).isEmpty()) {
            terminal.say(
                    "Provider '%s' has no line in providers.csv: it is shown by this code, and what it delivers is added to what others deliver.",
                    delivery.provider());
        }
    }

    /** The reason may be a consequence of the lines, such as a unit that is lost with its only row. */
    private void tellRefused(Terminal terminal) {
        var rejections = rejections();
        if (rejections.isEmpty()) {
            terminal.say("Refused (delivery %s): %s", id(), conclusion.reason());
        } else {
            terminal.say("Refused (delivery %s). To mend:", id());
            tellLines(rejections, terminal);
            terminal.say("Refused since %s", conclusion.reason());
        }
        tellOfUnknownUnits(rejections, terminal);
        long latest = analytics.lake().releases().latestId();
        terminal.say(latest == 0 ? "Nothing is published yet." : "Release %d stays as it was.".formatted(latest));
    }

    private List<Rejection> rejections() {
        return conclusion.rowsRejected() == 0
                ? List.of()
                : analytics.lake().history().rejectionsOf(id());
    }

    private void tellLines(List<Rejection> rejections, Terminal terminal) {
        new RejectionLines(rejections, conclusion.rowsRejectedBeyondRecord())
                .tell(terminal, Limit.FEW, RejectionsCommand.toListAll(id()));
    }

    /** What is wrong, and yet no reason to refuse: its sender should know. After a refusal it would say its reasons twice. */
    private void tellWarnings(Terminal terminal) {
        FindingLines.ofWarnings(analytics.lake().history().findingsOf(id()))
                .tell(terminal, Limit.SOME, DeliveriesCommand.toListFindings(id()));
    }

    private void tellOfUnknownUnits(List<Rejection> rejections, Terminal terminal) {
        if (!rejections.isEmpty()) {
            var day = conclusion.delivery().timePeriod().lastDay();
            UnknownUnits.of(rejections, analytics.definitions().areas().on(day))
                    .advice()
                    .ifPresent(terminal::say);
        }
    }

    private String rows() {
        return String.format(
                Locale.ROOT,
                "Published release %d: %,d rows accepted, %,d rejected (delivery %s)",
                analytics.lake().releases().latestId(),
                conclusion.rowsAccepted(),
                conclusion.rowsRejected(),
                id());
    }

    private String id() {
        return conclusion.delivery().id();
    }
}

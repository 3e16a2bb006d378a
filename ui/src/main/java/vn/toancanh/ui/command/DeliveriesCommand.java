package vn.toancanh.ui.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.lake.Lake;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Delivery;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.lake.release.Release;

/** Lists every delivery, and what came of it. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = "Lists every file that was handed in, the newest first, and what came of it.",
        footer = {"", "Example:", "  ./toancanh deliveries"})
final class DeliveriesCommand implements Callable<Integer> {
    private final Terminal terminal;

    DeliveriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            terminal.say(table(analytics.lake()).text());
            return 0;
        }
    }

    private static TextTable table(Lake lake) {
        var table = new TextTable(
                "delivery", "feed", "period", "provider", "file", "outcome", "accepted", "rejected", "standing");
        var latest = lake.releases().latest();
        lake.inbox().pending().reversed().forEach(delivery -> add(table, delivery, "pending", "", "", "next run"));
        lake.history().newestFirst().forEach(conclusion -> add(table, conclusion, latest));
        return table;
    }

    private static void add(TextTable table, Conclusion conclusion, Optional<Release> latest) {
        add(
                table,
                conclusion.delivery(),
                conclusion.outcome().name().toLowerCase(Locale.ROOT),
                String.valueOf(conclusion.rowsAccepted()),
                String.valueOf(conclusion.rowsRejected()),
                conclusion.outcome() == Outcome.PUBLISHED
                        ? standing(conclusion.delivery(), latest)
                        : conclusion.reason());
    }

    private static void add(
            TextTable table, Delivery delivery, String outcome, String accepted, String rejected, String standing) {
        var file = delivery.fileName() + (delivery.simulated() ? " (simulated)" : "");
        table.add(
                delivery.id(),
                delivery.feed(),
                delivery.timePeriod(),
                delivery.provider(),
                file,
                outcome,
                accepted,
                rejected,
                standing);
    }

    /** A delivery gives way to a later one, or to an earlier one when its release is taken back. */
    private static String standing(Delivery delivery, Optional<Release> latest) {
        var now = latest.flatMap(release -> release.inEffectFor(delivery.consignment()));
        if (now.isEmpty() || now.get().id().compareTo(delivery.id()) < 0) {
            return "taken back";
        }
        return now.get().id().equals(delivery.id())
                ? "in effect"
                : "replaced by " + now.get().id();
    }
}

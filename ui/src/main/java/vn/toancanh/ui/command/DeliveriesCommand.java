package vn.toancanh.ui.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;

/** Lists every delivery, or tells all of one. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every file that was handed in, and what came of it.",
            "The newest stands first. With a delivery, tells all that is on record of it, and which lines were",
            "rejected."
        },
        footer = {"", "Example:", "  ./toancanh deliveries 0a1b2c3d"})
final class DeliveriesCommand implements Callable<Integer> {
    private static final int FIRST = 20;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DELIVERY",
            arity = "0..1",
            description = "the digits that stand first in the list, or the whole id")
    private Optional<String> typed;

    @Option(names = "--wide", description = "all columns, for a wide terminal")
    private boolean wide;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    DeliveriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var list = DeliveryList.of(analytics.lake());
            typed.ifPresentOrElse(meant -> tell(list.find(meant), analytics), () -> tell(list));
            return 0;
        }
    }

    private void tell(DeliveryList list) {
        if (json) {
            terminal.say(DeliveryJson.of(list.entries()));
        } else if (list.entries().isEmpty()) {
            terminal.say("Nothing was delivered yet.");
        } else {
            terminal.say(wide ? DeliveryTables.wide(list.entries()) : DeliveryTables.narrow(list.entries()));
        }
    }

    private void tell(DeliveryEntry entry, Analytics analytics) {
        if (json) {
            terminal.say(DeliveryJson.of(entry));
            return;
        }
        terminal.say(new DeliveryCard(entry).text());
        var id = entry.delivery().id();
        new RejectionLines(analytics.lake().history().rejectionsOf(id))
                .tell(terminal, FIRST, RejectionsCommand.toListAll(id));
    }
}

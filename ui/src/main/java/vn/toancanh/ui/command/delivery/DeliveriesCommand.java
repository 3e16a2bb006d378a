package vn.toancanh.ui.command.delivery;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.analytics.NamedRow;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.lake.delivery.Outcome;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.NamedRowLines;
import vn.toancanh.ui.command.terminal.Terminal;

/** Lists every delivery, or tells all of one. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every file that was handed in, and what came of it.",
            "The newest stands first. With a delivery, tells all that is on record of it, what the checks have",
            "found, which lines were rejected, and which were placed by a name and not by a code."
        },
        footer = {"", "Example:", "  ./toancanh deliveries 0a1b2c3d"})
public final class DeliveriesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DELIVERY",
            arity = "0..1",
            description = "the digits that stand first in the list, or the whole id")
    private Optional<String> typed;

    @Option(names = "--wide", description = "all columns, for a wide terminal")
    private boolean wide;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    @Option(names = "--findings", description = "of one delivery: everything that the checks have found about it")
    private boolean everyFinding;

    @Option(names = "--placing", description = "of one delivery: every line that was placed by a name")
    private boolean placing;

    public DeliveriesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        requireDelivery(placing, "Cannot list placed lines: --placing");
        requireDelivery(everyFinding, "Cannot list findings: --findings");
        try (var analytics = terminal.open()) {
            var list = DeliveryList.of(analytics.lake());
            typed.ifPresentOrElse(meant -> tell(list.find(meant), analytics), () -> tell(list));
            return 0;
        }
    }

    private void requireDelivery(boolean asked, String what) {
        if (asked && (typed.isEmpty() || json)) {
            throw new ParameterException(spec.commandLine(), what + " goes with a DELIVERY, and without --json");
        }
    }

    /** What to type to see all that the checks have found about a delivery. */
    static String toListFindings(String id) {
        return "./toancanh deliveries %s --findings".formatted(id);
    }

    private void tell(DeliveryList list) {
        if (json) {
            terminal.say(DeliveryJson.of(list.entries()));
        } else if (list.entries().isEmpty()) {
            terminal.say("Nothing was delivered yet.");
        } else {
            terminal.say(wide ? DeliveryTables.wide(list.entries()) : DeliveryTables.narrow(list.entries()));
            list.waits().words().ifPresent(words -> terminal.say("%n%s.", words));
        }
    }

    private void tell(DeliveryEntry entry, Analytics analytics) {
        var id = entry.delivery().id();
        var findings = analytics.lake().history().findingsOf(id);
        if (json) {
            terminal.say(DeliveryJson.of(entry, findings));
            return;
        }
        terminal.say(new DeliveryCard(entry).text());
        FindingLines.ofAll(findings).tell(terminal, everyFinding ? Limit.ALL : Limit.FEW, toListFindings(id));
        long beyond =
                entry.conclusion().map(Conclusion::rowsRejectedBeyondRecord).orElse(0L);
        new RejectionLines(analytics.lake().history().rejectionsOf(id), beyond)
                .tell(terminal, Limit.FEW, RejectionsCommand.toListAll(id));
        new NamedRowLines(namedRows(entry, analytics))
                .tell(terminal, placing ? Limit.ALL : Limit.FEW, "./toancanh deliveries %s --placing".formatted(id));
        if (mayHaveNamedRows(entry) && hasExpired(entry, analytics)) {
            terminal.say(
                    "Which lines were placed by a name cannot be told any more: every release that counted them has expired.");
        }
    }

    /** Records are looked through only where the count says that there are such rows, or was not taken. */
    private static List<NamedRow> namedRows(DeliveryEntry entry, Analytics analytics) {
        return mayHaveNamedRows(entry) ? analytics.namedRows(entry.delivery()) : List.of();
    }

    private static boolean mayHaveNamedRows(DeliveryEntry entry) {
        return entry.conclusion()
                .filter(conclusion -> conclusion.outcome() == Outcome.PUBLISHED)
                .filter(conclusion -> conclusion
                        .placing()
                        .map(counts -> counts.rows() > counts.byCode())
                        .orElse(true))
                .isPresent();
    }

    private static boolean hasExpired(DeliveryEntry entry, Analytics analytics) {
        var releases = analytics.lake().releases();
        return releases.firstCounting(entry.delivery()).isPresent()
                && releases.firstKeptCounting(entry.delivery()).isEmpty();
    }
}

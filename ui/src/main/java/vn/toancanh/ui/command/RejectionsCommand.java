package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the rows of a delivery that were not let in. */
@Command(
        name = "rejections",
        mixinStandardHelpOptions = true,
        description = "Lists the rows of a delivery that were not let in, and what to mend.",
        footer = {"", "Example:", "  ./toancanh rejections 20260105083000123-0a1b2c3d --limit 0"})
final class RejectionsCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DELIVERY_ID", description = "as ./toancanh deliveries lists it")
    private String delivery;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            description = "how many lines at most, ${DEFAULT-VALUE} unless told; 0 for all")
    private int limit;

    RejectionsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var history = analytics.lake().history();
            var conclusion = history.find(delivery)
                    .orElseThrow(() -> new CommandException(
                            "Cannot list rejections of '%s': no such delivery was concluded; ./toancanh deliveries lists all"
                                    .formatted(delivery)));
            terminal.say(
                    "%s: %d of %d rows rejected",
                    conclusion.delivery().fileName(), conclusion.rowsRejected(), conclusion.rowsRead());
            new RejectionLines(history.rejectionsOf(delivery)).tell(terminal, Math.max(0, limit), "--limit 0");
            return 0;
        }
    }
}

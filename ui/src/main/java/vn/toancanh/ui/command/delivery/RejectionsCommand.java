package vn.toancanh.ui.command.delivery;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.lake.delivery.Conclusion;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Limit;
import vn.toancanh.ui.command.terminal.Terminal;

/** Lists the rows of a delivery that were not let in. */
@Command(
        name = "rejections",
        description = {
            "Lists the rows of a delivery that were not let in.",
            "Each with what to mend: the line of the file on which the row begins (the header is line 1), the",
            "column, and what was found there."
        },
        footer = {"", "Example:", "  ./toancanh rejections 0a1b2c3d --limit 0"})
public final class RejectionsCommand extends LakeCommand {
    @Parameters(
            paramLabel = "DELIVERY",
            description = "as ./toancanh deliveries lists it: its first digits, or the whole id")
    private String typed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "100",
            converter = Limit.Converter.class,
            description = "how many lines at most, ${DEFAULT-VALUE} unless told; 0 for all")
    private Limit limit;

    public RejectionsCommand(Terminal terminal) {
        super(terminal);
    }

    /** What to type to see every rejection of a delivery. */
    static String toListAll(String id) {
        return "./toancanh rejections %s --limit 0".formatted(id);
    }

    @Override
    protected void answer(Analytics analytics) {
        var entry = DeliveryList.of(analytics.lake()).find(typed);
        var id = entry.delivery().id();
        terminal.say(
                "%s: %s",
                entry.delivery().fileName(),
                entry.conclusion()
                        .map(found -> "%d of %d rows rejected".formatted(found.rowsRejected(), found.rowsRead()))
                        .orElse("pending, no row was looked at yet"));
        long beyond =
                entry.conclusion().map(Conclusion::rowsRejectedBeyondRecord).orElse(0L);
        new RejectionLines(analytics.lake().history().rejectionsOf(id), beyond).tell(terminal, limit, toListAll(id));
    }
}

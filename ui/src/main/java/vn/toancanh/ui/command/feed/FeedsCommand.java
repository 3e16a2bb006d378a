package vn.toancanh.ui.command.feed;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with feeds. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists the kinds of files that can be delivered, or makes some up.",
        footer = {"", "Example:", "  ./toancanh feeds list"})
public final class FeedsCommand {
    private FeedsCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new FeedsListCommand(terminal))
                .addSubcommand(new FeedsSimulateCommand(terminal));
    }
}

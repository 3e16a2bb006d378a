package vn.toancanh.ui.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with feeds. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists the kinds of files that can be delivered, or makes some up.",
        footer = {"", "Example:", "  ./toancanh feeds list"})
final class FeedsCommand {
    private FeedsCommand() {}

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new FeedsCommand())
                .addSubcommand(new FeedsListCommand(terminal))
                .addSubcommand(new FeedsSimulateCommand(terminal));
    }
}

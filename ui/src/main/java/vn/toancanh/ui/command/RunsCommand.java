package vn.toancanh.ui.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with the log of runs. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists runs and when the next are due, tells all of one, and stops one.",
        footer = {"", "Example:", "  ./toancanh runs list"})
final class RunsCommand {
    private RunsCommand() {}

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(terminal))
                .addSubcommand(new RunsShowCommand(terminal))
                .addSubcommand(new RunsCancelCommand(terminal));
    }
}

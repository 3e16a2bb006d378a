package vn.toancanh.ui.command.run;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with the log of runs. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists runs and when the next are due, tells all of one, and stops one.",
        footer = {"", "Example:", "  ./toancanh runs list"})
public final class RunsCommand {
    private RunsCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(terminal))
                .addSubcommand(new RunsShowCommand(terminal))
                .addSubcommand(new RunsCancelCommand(terminal));
    }
}

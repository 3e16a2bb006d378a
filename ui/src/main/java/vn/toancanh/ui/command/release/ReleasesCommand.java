package vn.toancanh.ui.command.release;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with the releases. */
@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, compares, names, takes back and expires what was published.",
        footer = {"", "Example:", "  ./toancanh releases list"})
public final class ReleasesCommand {
    private ReleasesCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new ReleasesCommand())
                .addSubcommand(new ReleasesListCommand(terminal))
                .addSubcommand(new ReleasesShowCommand(terminal))
                .addSubcommand(new ReleasesDiffCommand(terminal))
                .addSubcommand(new ReleasesRollbackCommand(terminal))
                .addSubcommand(new ReleasesTagCommand(terminal))
                .addSubcommand(new ReleasesUntagCommand(terminal))
                .addSubcommand(new ReleasesExpireCommand(terminal));
    }
}

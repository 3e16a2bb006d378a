package vn.toancanh.ui.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with the latest release. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Changes which release everybody sees.",
        footer = {"", "Example:", "  ./toancanh release take-back"})
final class ReleaseCommand {
    private ReleaseCommand() {}

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new ReleaseCommand()).addSubcommand(new ReleaseTakeBackCommand(terminal));
    }
}

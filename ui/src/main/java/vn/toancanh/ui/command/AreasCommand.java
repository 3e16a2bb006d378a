package vn.toancanh.ui.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be done with administrative units. */
@Command(
        name = "areas",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists administrative units, or takes an official list of them.",
        footer = {"", "Example:", "  ./toancanh areas list --parent 37 --on 2019-04-01"})
final class AreasCommand {
    private AreasCommand() {}

    static CommandLine line(Terminal terminal) {
        return new CommandLine(new AreasCommand())
                .addSubcommand(new AreasImportCommand(terminal))
                .addSubcommand(new AreasListCommand(terminal));
    }
}

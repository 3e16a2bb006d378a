package vn.toancanh.ui.command.area;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with administrative units. */
@Command(
        name = "areas",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists administrative units, or takes an official list of them.",
        footer = {"", "Example:", "  ./toancanh areas list --parent 37 --on 2019-04-01"})
public final class AreasCommand {
    private AreasCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new AreasCommand())
                .addSubcommand(new AreasImportCommand(terminal))
                .addSubcommand(new AreasListCommand(terminal));
    }
}

package vn.toancanh.ui.command.area;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with boundaries. */
@Command(
        name = "boundaries",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists the boundaries that the map draws, or replaces them by official ones.",
        footer = {"", "Example:", "  ./toancanh boundaries list"})
public final class BoundariesCommand {
    private BoundariesCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new BoundariesCommand())
                .addSubcommand(new BoundariesImportCommand(terminal))
                .addSubcommand(new BoundariesListCommand(terminal));
    }
}

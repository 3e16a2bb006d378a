package vn.toancanh.ui.command.definition;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** What can be done with the definitions. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks, or publishes anew, what is defined: areas, feeds, measures, indicators, targets.",
        footer = {"", "Example:", "  ./toancanh config check"})
public final class ConfigCommand {
    private ConfigCommand() {}

    public static CommandLine line(Terminal terminal) {
        return new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCheckCommand(terminal))
                .addSubcommand(new ConfigPublishCommand(terminal));
    }
}

package vn.toancanh.ui.command;

import java.time.LocalDate;
import java.time.Year;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.UsageMessageSpec;
import vn.toancanh.ui.command.area.AreasCommand;
import vn.toancanh.ui.command.area.BoundariesCommand;
import vn.toancanh.ui.command.definition.ConfigCommand;
import vn.toancanh.ui.command.delivery.DeliverCommand;
import vn.toancanh.ui.command.delivery.DeliveriesCommand;
import vn.toancanh.ui.command.delivery.RejectionsCommand;
import vn.toancanh.ui.command.feed.FeedsCommand;
import vn.toancanh.ui.command.lineage.ExplainCommand;
import vn.toancanh.ui.command.release.ReleasesCommand;
import vn.toancanh.ui.command.run.PipelineCommand;
import vn.toancanh.ui.command.run.RunsCommand;
import vn.toancanh.ui.command.server.RunCommand;
import vn.toancanh.ui.command.terminal.DayConverter;
import vn.toancanh.ui.command.terminal.Terminal;
import vn.toancanh.ui.command.terminal.YearConverter;

/** All commands, and the exit codes that they share: 0 done, 1 failed or refused, 2 wrong usage. */
public final class CommandLines {
    private static final int COLUMNS = 100;

    private CommandLines() {}

    /** Does what the arguments ask for, and gives the exit code. */
    public static int execute(Terminal terminal, String... arguments) {
        return of(terminal).execute(arguments);
    }

    private static CommandLine of(Terminal terminal) {
        var line = new CommandLine(new ToancanhCommand())
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new DeliverCommand(terminal))
                .addSubcommand(new PipelineCommand(terminal, System.getenv()))
                .addSubcommand(new DeliveriesCommand(terminal))
                .addSubcommand(new RejectionsCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(ReleasesCommand.line(terminal))
                .addSubcommand(RunsCommand.line(terminal))
                .addSubcommand(AreasCommand.line(terminal))
                .addSubcommand(FeedsCommand.line(terminal))
                .addSubcommand(BoundariesCommand.line(terminal))
                .addSubcommand(ConfigCommand.line(terminal))
                .addSubcommand(new TestCommand())
                .addSubcommand(new BenchCommand())
                .addSubcommand(help());
        line.setOut(terminal.out()).setErr(terminal.err());
        line.setUsageHelpWidth(COLUMNS).setAbbreviatedOptionsAllowed(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(LocalDate.class, new DayConverter());
        line.registerConverter(Year.class, new YearConverter());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, CommandTable::of);
        line.setParameterExceptionHandler(new WrongUsage());
        line.setExecutionExceptionHandler(new Failures(terminal));
        return line;
    }

    private static CommandLine help() {
        var line = new CommandLine(new HelpCommand());
        line.getCommandSpec()
                .usageMessage()
                .header(new String[0])
                .description("Lists the commands, or tells all of one.");
        return line;
    }
}

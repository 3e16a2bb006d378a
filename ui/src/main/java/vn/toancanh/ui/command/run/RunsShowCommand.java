package vn.toancanh.ui.command.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Tells all that is on record of one run. */
@Command(
        name = "show",
        description = {
            "Tells all that is on record of one run.",
            "What began it, where it was done, its steps with their rows and files, and what came of it."
        },
        footer = {"", "Example:", "  ./toancanh runs show 12"})
final class RunsShowCommand extends LakeCommand {
    @Parameters(
            paramLabel = "RUN",
            converter = RunNumber.Converter.class,
            description = "its number, as runs list tells")
    private RunNumber number;

    @Option(names = "--json", description = "everything, for other programs")
    private boolean json;

    RunsShowCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var log = analytics.lake().runs();
        var run = log.find(number.id()).orElseThrow(() -> number.unknown("show"));
        var steps = log.stepsOf(run);
        terminal.say(json ? RunJson.of(run, steps) : new RunCard(run, steps).text());
    }
}

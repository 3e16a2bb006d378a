package vn.toancanh.ui.command.run;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.toancanh.analytics.Analytics;
import vn.toancanh.ui.command.terminal.CommandException;
import vn.toancanh.ui.command.terminal.LakeCommand;
import vn.toancanh.ui.command.terminal.Terminal;

/** Asks a run to stop, in whichever process it goes on. */
@Command(
        name = "cancel",
        description = {
            "Asks a run to stop, in whichever process it goes on.",
            "It hears that within a second or so, and publishes nothing; what waited still waits."
        },
        footer = {"", "Example:", "  ./toancanh runs cancel 12"})
final class RunsCancelCommand extends LakeCommand {
    @Parameters(
            paramLabel = "RUN",
            converter = RunNumber.Converter.class,
            description = "its number, as runs list tells")
    private RunNumber number;

    RunsCancelCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void answer(Analytics analytics) {
        var run = analytics.lake().runs().requestCancel(number.id()).orElseThrow(() -> number.unknown("cancel"));
        if (!run.isRunning()) {
            throw new CommandException(
                    "Cannot cancel run %d: it has ended already (%s). A run that goes on is accepted."
                            .formatted(run.id(), run.outcome().id()));
        }
        terminal.say("Asked run %d to stop: ./toancanh runs show %d tells whether it has.", run.id(), run.id());
    }
}

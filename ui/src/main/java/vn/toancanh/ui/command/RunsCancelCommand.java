package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks a run to stop, in whichever process it goes on. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = {
            "Asks a run to stop, in whichever process it goes on.",
            "It hears that within a second or so, and publishes nothing; what waited still waits."
        },
        footer = {"", "Example:", "  ./toancanh runs cancel 12"})
final class RunsCancelCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            paramLabel = "RUN",
            converter = RunNumber.Converter.class,
            description = "its number, as runs list tells")
    private RunNumber number;

    RunsCancelCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var run = analytics.lake().runs().requestCancel(number.id()).orElseThrow(() -> number.unknown("cancel"));
            if (!run.isRunning()) {
                throw new CommandException(
                        "Cannot cancel run %d: it has ended already (%s). A run that goes on is accepted."
                                .formatted(run.id(), run.outcome().id()));
            }
            terminal.say("Asked run %d to stop: ./toancanh runs show %d tells whether it has.", run.id(), run.id());
            return 0;
        }
    }
}

package vn.toancanh.ui.command.definition;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.Terminal;

/** Reads every definition, and tells every mistake. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every definition, and tells every mistake at once.",
            "The province's own files, in the folder config of its home folder, lie over the shipped ones."
        },
        footer = {"", "Example:", "  ./toancanh config check"})
final class ConfigCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    ConfigCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var read = terminal.definitions();
        terminal.say(
                "ok: %d areas, %d seats, %d feeds, %d measures, %d indicators, %d programmes, %d clauses",
                read.areas().all().size(),
                read.seats().size(),
                read.feeds().size(),
                read.measures().size(),
                read.indicators().size(),
                read.programmes().size(),
                read.clauses().size());
        return 0;
    }
}

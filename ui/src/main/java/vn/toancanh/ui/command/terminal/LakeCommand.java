package vn.toancanh.ui.command.terminal;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;

/** A command on what is kept in the home folder: it ends well unless it throws, and makes no home folder. */
@Command(mixinStandardHelpOptions = true)
public abstract class LakeCommand implements Callable<Integer> {
    public final Terminal terminal;

    public LakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        try (var analytics = terminal.open()) {
            answer(analytics);
            return 0;
        }
    }

    /** Does what was typed, and says so at the terminal. */
    protected abstract void answer(Analytics analytics);
}

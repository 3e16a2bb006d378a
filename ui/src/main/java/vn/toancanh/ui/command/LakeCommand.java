package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.Analytics;

/** A command on what is kept in the home folder: it ends well unless it throws, and makes no home folder. */
@Command(mixinStandardHelpOptions = true)
abstract class LakeCommand implements Callable<Integer> {
    final Terminal terminal;

    LakeCommand(Terminal terminal) {
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
    abstract void answer(Analytics analytics);
}

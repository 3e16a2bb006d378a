package vn.toancanh.ui;

import vn.toancanh.ui.command.CommandLines;
import vn.toancanh.ui.command.Ending;
import vn.toancanh.ui.command.Logs;
import vn.toancanh.ui.command.terminal.Terminal;

/**
 * Begins with what was typed, and ends with an exit code.
 *
 * <p>Decision: docs/decisions/0012-a-plain-jar-beside-its-libraries.md
 */
public final class Toancanh {
    private Toancanh() {}

    /** Does one command; {@code run} serves until it is told to stop. */
    public static void main(String[] arguments) {
        Ending.watch();
        var terminal = Terminal.ofProcess();
        Logs.choose(terminal, arguments);
        System.exit(CommandLines.execute(terminal, arguments));
    }
}

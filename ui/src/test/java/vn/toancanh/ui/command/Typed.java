package vn.toancanh.ui.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import vn.toancanh.ui.command.terminal.Terminal;

/** What came of a typed command. */
public record Typed(int exitCode, String out, String err) {
    /** Does the command in this process, as if it were typed. */
    public static Typed in(Path home, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var terminal = new Terminal(home, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Typed(CommandLines.execute(terminal, arguments), out.toString(), err.toString());
    }
}

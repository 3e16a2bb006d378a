package vn.toancanh.ui.command;

import java.nio.file.Path;
import vn.toancanh.lake.Home;

/** Where this process writes its log: the server in a file of its own, since both write while it runs. */
public final class Logs {
    private static final String FILE = "toancanh.log";

    private Logs() {}

    /** To be called before the first logger is asked for; logback.xml reads it. */
    public static void choose(Terminal terminal, String... arguments) {
        var serves = arguments.length > 0 && arguments[0].equals("run");
        var name = serves ? "toancanh" : "commands";
        System.setProperty(FILE, terminal.folder().resolve("logs").resolve(name).toString());
    }

    static Path file(Home home) {
        var chosen = System.getProperty(FILE);
        return chosen == null ? home.logs() : Path.of(chosen + ".log");
    }
}

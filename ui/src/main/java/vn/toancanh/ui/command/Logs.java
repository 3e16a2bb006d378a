package vn.toancanh.ui.command;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import vn.toancanh.lake.Home;
import vn.toancanh.ui.command.terminal.Terminal;

/** Where this process writes its log: the server in a file of its own, since both write while it runs. */
public final class Logs {
    private static final String FILE = "toancanh.log";

    private Logs() {}

    /** To be called before the first logger is asked for; logback.xml reads it. */
    public static void choose(Terminal terminal, String... arguments) {
        var serves = arguments.length > 0 && arguments[0].equals("run");
        var name = serves ? "toancanh" : "commands";
        System.setProperty(FILE, terminal.folder().resolve("logs").resolve(name).toString());
        leaveLoggingAsItIs();
    }

    /**
     * Spring Boot would set logging up a second time; between taking down and setting up, whoever logs makes Logback
     * complain on the console. What it does besides, leading java.util.logging here, is done instead.
     */
    private static void leaveLoggingAsItIs() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    static Path file(Home home) {
        var chosen = System.getProperty(FILE);
        return chosen == null ? home.logs() : Path.of(chosen + ".log");
    }
}

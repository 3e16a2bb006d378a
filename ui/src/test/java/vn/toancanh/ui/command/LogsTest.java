package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

class LogsTest {
    private static final Terminal TERMINAL =
            new Terminal(Path.of("home"), new PrintWriter(System.out), new PrintWriter(System.err));

    private final Properties before = (Properties) System.getProperties().clone();
    private final boolean bridged = SLF4JBridgeHandler.isInstalled();

    @AfterEach
    void leavesEverythingAsItWas() {
        System.setProperties(before);
        if (!bridged) {
            SLF4JBridgeHandler.uninstall();
        }
    }

    @Test
    void theServerHasALogOfItsOwn() {
        Logs.choose(TERMINAL, "run", "--port", "0");
        assertThat(Logs.file(TERMINAL.home())).isEqualTo(Path.of("home/logs/toancanh.log"));

        Logs.choose(TERMINAL, "deliver");
        assertThat(Logs.file(TERMINAL.home())).isEqualTo(Path.of("home/logs/commands.log"));
    }

    @Test
    void loggingIsSetUpOnceAndTakesWhatTomcatSays() {
        Logs.choose(TERMINAL, "run");

        assertThat(LoggingSystem.get(getClass().getClassLoader()).getClass().getSimpleName())
                .isEqualTo("NoOpLoggingSystem");
        assertThat(SLF4JBridgeHandler.isInstalled()).isTrue();
    }
}

package vn.toancanh.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;
import vn.toancanh.ui.command.terminal.Terminal;

class LogsTest {
    private static final Terminal TERMINAL =
            new Terminal(Path.of("home"), new PrintWriter(System.out), new PrintWriter(System.err));

    @TempDir
    private Path folder;

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
    void theFirstEventMakesTheFolderAndNothingElseDoes() throws JoranException {
        System.setProperty("toancanh.log", folder.resolve("logs/commands").toString());
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        var reader = new JoranConfigurator();
        reader.setContext(context);
        reader.doConfigure(Logs.class.getResource("/logback.xml"));
        var logger = context.getLogger("a logger");
        assertThat(folder).isEmptyDirectory();

        logger.info("something happened");
        context.stop();
        assertThat(folder.resolve("logs/commands.log")).content().contains("something happened");
    }

    @Test
    void loggingIsSetUpOnceAndTakesWhatTomcatSays() {
        Logs.choose(TERMINAL, "run");

        assertThat(LoggingSystem.get(getClass().getClassLoader()).getClass().getSimpleName())
                .isEqualTo("NoOpLoggingSystem");
        assertThat(SLF4JBridgeHandler.isInstalled()).isTrue();
    }
}

package vn.toancanh.ui.shell;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to what one class, or all of the program, writes to the log. */
public final class Logged implements AutoCloseable {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    /** Listens from now on, until it is closed. */
    public Logged(String logger) {
        this.logger = (Logger) LoggerFactory.getLogger(logger);
        heard.start();
        this.logger.addAppender(heard);
    }

    /** The lines, each with what was thrown behind it. */
    public List<String> lines() {
        return List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : " " + event.getThrowableProxy().getMessage()))
                .toList();
    }

    /** What was thrown behind the lines, each of which is written with its stack trace. */
    public List<String> causes() {
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThrowableProxy() != null)
                .map(event -> event.getThrowableProxy().getClassName())
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
    }
}

package vn.toancanh.ui.command;

import java.nio.file.Files;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.RunCancelled;
import vn.toancanh.analytics.boundary.BoundaryException;
import vn.toancanh.config.definition.DefinitionException;
import vn.toancanh.config.failure.Causes;
import vn.toancanh.lake.LakeException;
import vn.toancanh.ui.command.terminal.CommandException;
import vn.toancanh.ui.command.terminal.Terminal;

/** Prints what our own exceptions say, wherever they stand among the causes, and of any other a line with the place of its details. */
final class Failures implements IExecutionExceptionHandler {
    /** How many mistakes the terminal is told. */
    private static final int FEW = 20;

    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (!Ending.hasBegun()) {
            var words = ours(failure);
            if (isOurs(words)) {
                logWhereLogsAre(failure, parsed);
            } else {
                log(failure, parsed);
            }
            terminal.err().println(told(words, line));
            terminal.err().flush();
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /** What we have said ourselves is worth no new folder: to log is to make the home folder's logs. */
    private void logWhereLogsAre(Exception failure, ParseResult parsed) {
        if (Files.isDirectory(terminal.folder())) {
            log(failure, parsed);
        }
    }

    private static void log(Exception failure, ParseResult parsed) {
        LoggerFactory.getLogger(Failures.class).info("{} failed", parsed.originalArgs(), failure);
    }

    /** Frameworks wrap what we have said already: our own words are nearest to what a person can do. */
    private static Throwable ours(Exception failure) {
        return Causes.of(failure).filter(Failures::isOurs).findFirst().orElse(failure);
    }

    private static boolean isOurs(Throwable cause) {
        return cause instanceof CommandException
                || cause instanceof AnalyticsException
                || cause instanceof RunCancelled
                || cause instanceof BoundaryException
                || cause instanceof DefinitionException
                || cause instanceof LakeException;
    }

    private String told(Throwable failure, CommandLine line) {
        return switch (failure) {
            case CommandException ours -> ours.getMessage();
            case AnalyticsException ours -> ours.getMessage();
            case RunCancelled ours -> ours.getMessage();
            case BoundaryException ours -> shortened(ours);
            case DefinitionException ours -> shortened(ours);
            case LakeException ours -> ours.getMessage();
            default ->
                "Cannot finish %s: %s (details in %s)"
                        .formatted(line.getCommandName(), firstLine(failure), Logs.file(terminal.home()));
        };
    }

    /** A list of mistakes may be longer than any screen; the log has been told all. */
    private String shortened(Throwable failure) {
        var lines = String.valueOf(failure.getMessage()).lines().toList();
        return lines.size() <= FEW + 1
                ? String.join(System.lineSeparator(), lines)
                : "%s%n  … and %d more: all are in %s"
                        .formatted(
                                String.join(System.lineSeparator(), lines.subList(0, FEW + 1)),
                                lines.size() - FEW - 1,
                                Logs.file(terminal.home()));
    }

    private static String firstLine(Throwable failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }
}

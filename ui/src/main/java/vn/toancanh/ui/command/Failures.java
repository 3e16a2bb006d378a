package vn.toancanh.ui.command;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import vn.toancanh.analytics.AnalyticsException;
import vn.toancanh.analytics.boundary.BoundaryException;
import vn.toancanh.config.definition.DefinitionException;
import vn.toancanh.lake.LakeException;

/** Prints what our own exceptions say, and of any other a line with the place of its details. */
final class Failures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    Failures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        if (!Ending.hasBegun()) {
            LoggerFactory.getLogger(Failures.class).info("{} failed", parsed.originalArgs(), failure);
            terminal.err().println(told(failure, line));
            terminal.err().flush();
        }
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    private String told(Exception failure, CommandLine line) {
        return switch (failure) {
            case CommandException ours -> ours.getMessage();
            case AnalyticsException ours -> ours.getMessage();
            case BoundaryException ours -> ours.getMessage();
            case DefinitionException ours -> ours.getMessage();
            case LakeException ours -> ours.getMessage();
            default ->
                "Cannot finish %s: %s (details in %s)"
                        .formatted(line.getCommandName(), firstLine(failure), Logs.file(terminal.home()));
        };
    }

    private static String firstLine(Exception failure) {
        return failure.toString().lines().findFirst().orElseThrow();
    }
}

package vn.toancanh.ui.command.terminal;

import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.toancanh.analytics.AnalyticsException;

/**
 * Tells a value that cannot be read, or that names nothing defined, as wrong usage, whichever part of the program finds it out.
 *
 * <p>Decision: docs/decisions/0020-slips-are-wrong-usage-and-reading-makes-nothing.md
 */
public final class Slip {
    private Slip() {}

    /**
     * What was typed, as the program understands it.
     *
     * @throws ParameterException with what the reading says of the slip
     */
    public static <T> T refusedAsUsage(CommandSpec spec, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | AnalyticsException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}

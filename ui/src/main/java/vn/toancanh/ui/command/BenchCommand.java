package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.ui.command.terminal.CommandException;

/** Stands in the list of commands for what the script does itself: measuring beside a peer that is not shipped. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures totals beside DuckDB, and compares every value.",
            "Warm, cold, or a new month beside thirty-six; medians and ratios are printed."
        },
        customSynopsis = "toancanh bench totals|cold|night [--rows N] [--of FEED]",
        footer = {"", "Example:", "  ./toancanh bench totals --rows 10000000"})
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandException("Cannot measure from within the built program: type ./toancanh bench totals");
    }
}

package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Stands in the list of commands for what the script does itself: measuring beside a peer that is not shipped. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures totals beside DuckDB, warm or cold, and a new month beside thirty-six.",
            "Medians and ratios are printed; it fails if any value differs from the peer's."
        },
        customSynopsis = "toancanh bench totals|cold|night [--rows N] [--of FEED]",
        footer = {"", "Example:", "  ./toancanh bench totals --rows 10000000"})
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CommandException("Cannot measure from within the built program: type ./toancanh bench totals");
    }
}

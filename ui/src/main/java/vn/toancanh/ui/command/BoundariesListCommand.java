package vn.toancanh.ui.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the boundaries that were taken. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the boundaries that are kept; where there are none, the map draws schematic ones.",
        footer = {"", "Example:", "  ./toancanh boundaries list"})
final class BoundariesListCommand implements Callable<Integer> {
    private final Terminal terminal;

    BoundariesListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var sets = analytics.boundaries().all();
            var table = new TextTable("geography", "level", "units", "kind", "source");
            sets.forEach(set -> table.add(
                    set.geography(),
                    set.level(),
                    set.shapes().size(),
                    set.kind().name().toLowerCase(Locale.ROOT),
                    set.source()));
            terminal.say(sets.isEmpty() ? "None are kept: the map draws schematic ones." : table.text());
            return 0;
        }
    }
}

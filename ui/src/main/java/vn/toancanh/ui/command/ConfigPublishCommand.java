package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.toancanh.analytics.RunCause;

/** Publishes what is released by the definitions as they stand now. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = {
            "Totals anew by edited definitions, and publishes.",
            "A release is shown with the definitions that it was made with: edits are seen from the next one on."
        },
        footer = {"", "Example:", "  ./toancanh config publish"})
final class ConfigPublishCommand implements Callable<Integer> {
    private final Terminal terminal;

    ConfigPublishCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var published =
                    analytics.run(RunCause.DEFINITIONS, terminal.progress()).published();
            terminal.say(published
                    .map(release -> "Published release %d with the definitions of today.".formatted(release.id()))
                    .orElse("Unchanged: nothing is released that was made with other definitions."));
            return 0;
        }
    }
}

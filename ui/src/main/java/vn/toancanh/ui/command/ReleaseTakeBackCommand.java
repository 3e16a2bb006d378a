package vn.toancanh.ui.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows everybody again what the release before the latest showed. */
@Command(
        name = "take-back",
        mixinStandardHelpOptions = true,
        description = {
            "Shows everybody again what the release before showed.",
            "Nothing is lost: the release that is taken back stays on record."
        },
        footer = {"", "Example:", "  ./toancanh release take-back"})
final class ReleaseTakeBackCommand implements Callable<Integer> {
    private final Terminal terminal;

    ReleaseTakeBackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (var analytics = terminal.open()) {
            var release = analytics.takeBack();
            terminal.say(
                    "Release %d shows what release %d showed.",
                    release.id(), release.restored().orElseThrow());
            return 0;
        }
    }
}
